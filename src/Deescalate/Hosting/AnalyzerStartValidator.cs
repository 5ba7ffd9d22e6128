using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Deescalate;

/// <summary>Makes the analyzer when the host starts, so that whatever is wrong with its options or rules shows then, and not with the first conversation.</summary>
internal sealed class AnalyzerStartValidator(IServiceProvider provider) : IValidateOptions<AnalyzerStart>
{
    /// <exception cref="OptionsValidationException">The options are invalid; all errors are listed.</exception>
    public ValidateOptionsResult Validate(string? name, AnalyzerStart options)
    {
        _ = string.IsNullOrEmpty(name) ? provider.GetRequiredService<ConversationAnalyzer>() : provider.GetRequiredKeyedService<ConversationAnalyzer>(name);
        return ValidateOptionsResult.Success;
    }
}
