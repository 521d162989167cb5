using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>What a probe or a hook does; exactly one is set.</summary>
internal readonly record struct Handler(ExecAction? Exec, HTTPGetAction? HttpGet, TCPSocketAction? TcpSocket, GRPCAction? Grpc, SleepAction? Sleep);
