using System.Diagnostics;
using System.Diagnostics.Metrics;
using Deescalate.Rules;
using Microsoft.Extensions.Logging;

namespace Deescalate;

/// <summary>Logs, metrics and traces: ids, offsets and counts, never a customer's words.</summary>
internal sealed partial class Telemetry(ILoggerFactory loggers)
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Deescalate";

    private static readonly ActivitySource _activities = new(Name);
    private static readonly Meter _meter = new(Name);
    private static readonly Counter<long> _messages = _meter.CreateCounter<long>("deescalate.messages", "{message}", "Messages read.");
    private static readonly Counter<long> _findings = _meter.CreateCounter<long>("deescalate.findings", "{finding}", "Findings reported, by rule.");
    private static readonly Counter<long> _failures = _meter.CreateCounter<long>("deescalate.rule_failures", "{failure}", "Rules that threw, by rule.");

    private readonly ILogger _logger = loggers.CreateLogger(Name);

    public static Activity? StartConversation(int messages) => _activities.StartActivity("Deescalate.Analyze")?.SetTag("deescalate.messages", messages);

    public static void MessageRead(IReadOnlyList<Finding> findings)
    {
        if (_messages.Enabled)
        {
            _messages.Add(1);
        }

        if (_findings.Enabled)
        {
            for (int i = 0; i < findings.Count; i++)
            {
                _findings.Add(1, new KeyValuePair<string, object?>("deescalate.rule", findings[i].RuleId));
            }
        }
    }

    public void RuleFailed(string ruleId, int messageIndex, Exception error)
    {
        if (_failures.Enabled)
        {
            _failures.Add(1, new KeyValuePair<string, object?>("deescalate.rule", ruleId));
        }

        LogRuleFailed(_logger, ruleId, messageIndex, error.GetType().Name);
    }

    [LoggerMessage(1, LogLevel.Error, "Rule {RuleId} failed on message {MessageIndex} with {ErrorType}")]
    private static partial void LogRuleFailed(ILogger logger, string ruleId, int messageIndex, string errorType);
}
