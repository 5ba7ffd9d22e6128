using Deescalate.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Deescalate.Samples;

/// <summary>The library in a host: the code of docs/getting-started.md.</summary>
public static class Hosting
{
    /// <summary>Registers two analyzers.</summary>
    /// <param name="builder">The application.</param>
    public static void Register(IHostApplicationBuilder builder)
    {
        #region Hosting
        builder.Services.AddDeescalate(options => builder.Configuration.GetSection("Deescalate").Bind(options, binder => binder.ErrorOnUnknownConfiguration = true));
        builder.Services.AddDeescalate("quiet", options => options.Rules["agent.name-used"] = new RuleOptions { Enabled = false });
        builder.Services.AddSingleton<Desk>();
        #endregion
    }
}
