namespace Deescalate;

/// <summary>Where an alarm stands: what <see cref="AlarmPolicy.Next"/> takes and gives.</summary>
/// <param name="Raised">Whether it is on.</param>
/// <param name="Change">What the latest message did to it.</param>
/// <param name="Rest">Messages for which it may not be raised again; 0 or more.</param>
public readonly record struct AlarmState(bool Raised, AlarmChange Change = AlarmChange.None, int Rest = 0);
