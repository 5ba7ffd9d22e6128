using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Deescalate.Rules;
using Deescalate.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Deescalate.Tests.Hosting;

/// <summary>Logs, metrics, traces and error texts carry ids, offsets and counts, never a word of a message.</summary>
public sealed class TelemetryPrivacyTests
{
    private const string RuleId = "test.privacy-failing";

    /// <summary>Words that no log template, rule id or metric name of ours holds.</summary>
    private static readonly string[] _words = ["zebulon", "marigold", "7734155", "quagmire", "zebulon@example.org"];

    private static readonly Conversation _conversation = new(
    [
        Message.FromAgent($"Hello {_words[0]}, how can I help?"),
        Message.FromCustomer($"I am {_words[0]} {_words[1]}, order {_words[2]}, {_words[4]}. You useless idiots, what a {_words[3]}! When will it be back?"),
    ])
    {
        Id = "c-1",
    };

    [Theory]
    [InlineData(RuleFailurePolicy.Stop)]
    [InlineData(RuleFailurePolicy.Continue)]
    public void Analyze_WithAFailingRule_TellsNoWordOfTheMessage(RuleFailurePolicy policy)
    {
        using Capture capture = new();
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { OnRuleFailure = policy })
            .AddRule(new TestRule(RuleId, context => throw new FormatException($"cannot read '{context.Message.Text}'")))
            .UseLoggerFactory(capture)
            .Build();
        string told;
        using (Activity activity = new("test"))
        {
            activity.Start();
            told = Failure(analyzer);
        }

        Assert.Contains(capture.Lines, l => l.StartsWith("log ", StringComparison.Ordinal) && l.Contains(RuleId, StringComparison.Ordinal) && l.Contains(nameof(FormatException), StringComparison.Ordinal));
        Assert.Contains(capture.Lines, l => l.StartsWith("metric deescalate.rule_failures ", StringComparison.Ordinal));
        Assert.Contains(capture.Lines, l => l.StartsWith("activity Deescalate.Analyze ", StringComparison.Ordinal));
        foreach (string line in capture.Lines.Append(told))
        {
            Assert.DoesNotContain(_words, word => line.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>What the caller is told of the failure: the error's own text, or the failures in the result.</summary>
    private static string Failure(ConversationAnalyzer analyzer)
    {
        try
        {
            return string.Join('\n', analyzer.Analyze(_conversation).RuleFailures);
        }
        catch (RuleFailedException e)
        {
            return e.Message;
        }
    }

    /// <summary>Writes down all that leaves the library by logs, metrics and traces: names, values, tags, scopes, exceptions.</summary>
    private sealed class Capture : ILoggerFactory, ILogger
    {
        private readonly MeterListener _meters = new();
        private readonly ActivityListener _activities;
        private readonly Lock _gate = new();
        private readonly List<string> _lines = [];

        public Capture()
        {
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name.StartsWith("Deescalate", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
            _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Measured(instrument, value, tags));
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
            _meters.Start();
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name.StartsWith("Deescalate", StringComparison.Ordinal),
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = Stopped,
            };
            ActivitySource.AddActivityListener(_activities);
        }

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_gate)
                {
                    return [.. _lines];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Write($"scope {Text(state)}");
            return null;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Write($"log {logLevel} {eventId} {formatter(state, exception)} {Text(state)} {exception}");

        public void Dispose()
        {
            _meters.Dispose();
            _activities.Dispose();
        }

        private void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            Write($"metric {instrument.Name} {value.ToString(CultureInfo.InvariantCulture)} {Text(tags.ToArray())}");

        private void Stopped(Activity activity) =>
            Write($"activity {activity.OperationName} {activity.DisplayName} {activity.StatusDescription} {Text(activity.TagObjects)} {Text(activity.Baggage)} "
                + string.Join(' ', activity.Events.Select(e => $"{e.Name} {Text(e.Tags)}")));

        private void Write(string line)
        {
            lock (_gate)
            {
                _lines.Add(line);
            }
        }

        private static string Text(object? value) => value switch
        {
            IEnumerable<KeyValuePair<string, object?>> tags => string.Join(' ', tags.Select(t => $"{t.Key}={t.Value}")),
            IEnumerable<KeyValuePair<string, string?>> tags => string.Join(' ', tags.Select(t => $"{t.Key}={t.Value}")),
            _ => $"{value}",
        };
    }
}
