namespace Deescalate.Rules;

/// <summary>One part of what is weighed when it is said how a reply answers, in log-odds against no answer.</summary>
/// <param name="Feature">What it is: the id of a rule whose fitted weights see it in the message or nearly do, such as <c>agent.follow-up</c>, or one of the library's own, such as <c>cues.process</c>,
/// <c>asked.outcome</c>, <c>figure</c> or <c>question</c>; docs/calibration.md lists them.</param>
/// <param name="Deferred">What it adds to a deferral; negative where it speaks against one.</param>
/// <param name="Process">What it adds to a process.</param>
/// <param name="Outcome">What it adds to an outcome.</param>
public readonly record struct AnswerContribution(string Feature, float Deferred, float Process, float Outcome);
