using System.Text.RegularExpressions;
using Deescalate.Rules;
using Deescalate.Samples;
using Deescalate.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Deescalate.Tests.Docs;

/// <summary>What the documentation shows is what is compiled and run here.</summary>
public sealed partial class DocsTests
{
    private static readonly string _root = FindRoot();
    private static readonly string _ruleFolder = Path.Combine(_root, "docs", "samples", "code-rule");

    [Theory]
    [InlineData("docs/writing-a-rule.md", "docs/samples/code-rule/LongReplyRule.cs")]
    [InlineData("docs/writing-a-rule.md", "docs/samples/code-rule/RepeatedGreetingRule.cs")]
    [InlineData("docs/writing-a-rule.md", "docs/samples/code-rule/Registration.cs")]
    [InlineData("docs/writing-a-rule.md", "docs/samples/code-rule/shop.repeated-greeting.json")]
    [InlineData("docs/getting-started.md", "docs/samples/application/Desk.cs")]
    [InlineData("docs/getting-started.md", "docs/samples/application/appsettings.json")]
    [InlineData("docs/reviewing-replies.md", "docs/samples/application/ShortenRewriter.cs")]
    [InlineData("docs/reviewing-replies.md", "docs/samples/replies/shop.txt")]
    public void CodeBlock_OfDocument_IsTheFile(string document, string file) => Assert.Contains(ReadLines(file), Blocks(document));

    [Theory]
    [InlineData("README.md", "docs/samples/application/FirstConversation.cs", "README")]
    [InlineData("docs/getting-started.md", "docs/samples/application/FirstConversation.cs", "README")]
    [InlineData("docs/getting-started.md", "docs/samples/application/FirstConversation.cs", "Snapshot")]
    [InlineData("docs/getting-started.md", "docs/samples/application/FirstConversation.cs", "Many")]
    [InlineData("docs/getting-started.md", "docs/samples/application/Hosting.cs", "Hosting")]
    [InlineData("docs/calibration.md", "docs/samples/application/FirstConversation.cs", "Emotions")]
    [InlineData("docs/calibration.md", "docs/samples/application/FirstConversation.cs", "Weights")]
    [InlineData("docs/reviewing-replies.md", "docs/samples/application/Reviewing.cs", "Review")]
    [InlineData("docs/phrases.md", "docs/samples/application/Wordings.cs", "Facts")]
    [InlineData("docs/phrases.md", "docs/samples/application/Wordings.cs", "Options")]
    [InlineData("docs/phrases.md", "docs/samples/application/Wordings.cs", "Rewrite")]
    [InlineData("docs/phrases.md", "docs/samples/application/Wordings.cs", "Simulator")]
    public void CodeBlock_OfDocument_IsTheRegion(string document, string file, string region)
    {
        string[] lines = [.. ReadLines(file).Split('\n').SkipWhile(l => l.Trim() != $"#region {region}").Skip(1).TakeWhile(l => l.Trim() != "#endregion")];
        string code = string.Join('\n', lines.Select(l => l.Length > 8 ? l[8..] : ""));
        Assert.Contains(code, Blocks(document).Select(b => Usings().Replace(b, "")));
    }

    /// <summary>Whoever copies the code of a page needs to know where its types are.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/getting-started.md")]
    [InlineData("docs/calibration.md")]
    [InlineData("docs/phrases.md")]
    [InlineData("docs/reviewing-replies.md")]
    [InlineData("docs/wire-format.md")]
    public void CodeBlocks_OfDocument_NameTheNamespacesOfTheirTypes(string document)
    {
        string[] blocks = [.. Blocks(document).Where(b => b.Contains(";\n", StringComparison.Ordinal) && !b.Contains("namespace ", StringComparison.Ordinal))];
        HashSet<string> words = [.. blocks.SelectMany(b => Word().Matches(b)).Select(m => m.Value)];
        string[] needed = [.. typeof(ConversationAnalyzer).Assembly.GetExportedTypes().Where(t => words.Contains(t.Name)).Select(t => t.Namespace!).Distinct()];
        Assert.NotEmpty(needed);
        Assert.All(
            needed.Where(n => n.StartsWith("Deescalate", StringComparison.Ordinal)),
            n => Assert.True(blocks.Any(b => b.Contains($"using {n};", StringComparison.Ordinal)), $"{document} shows types of {n} and does not say 'using {n};'."));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/getting-started.md")]
    public void CodeBlocks_OfDocument_TakeNoPhraseForGranted(string document) =>
        Assert.All(Blocks(document), b => Assert.DoesNotContain("Phrases[0]", b, StringComparison.Ordinal));

    [Theory]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("docs/getting-started.md")]
    [InlineData("docs/command-line.md")]
    [InlineData("docs/calibration.md")]
    [InlineData("docs/cue-language.md")]
    [InlineData("docs/writing-a-rule.md")]
    [InlineData("docs/wire-format.md")]
    [InlineData("docs/reviewing-replies.md")]
    [InlineData("docs/rules/README.md")]
    [InlineData("docs/next-moves.md")]
    [InlineData("docs/responsible-use.md")]
    [InlineData("docs/formats.md")]
    [InlineData("docs/at-scale.md")]
    [InlineData("docs/your-own-export.md")]
    [InlineData("docs/phrases.md")]
    public void Links_OfDocument_LeadSomewhere(string document)
    {
        string folder = Path.GetDirectoryName(Path.Combine(_root, document))!;
        IEnumerable<string> links = LocalLink().Matches(File.ReadAllText(Path.Combine(_root, document))).Select(m => m.Groups["path"].Value);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link)), link));
    }

    [Fact]
    public void Wordings_OfDocument_GiveWhatItShows()
    {
        string[] blocks = Blocks("docs/phrases.md");
        foreach (string? printed in (string?[])[string.Join('\n', Wordings.Answer().Select(m => $"{m.Move}: {string.Join(" / ", m.Phrases)}")), Wordings.Mend()])
        {
            Assert.True(blocks.Contains(printed, StringComparer.Ordinal), $"docs/phrases.md does not show what its code prints:\n{printed}");
        }

        Assert.NotEqual(Deescalate.Phrases.CallEnding.None, Wordings.Rehearse());
        Deescalate.Phrases.PhraseRequest close = new("close") { Facts = new Deescalate.Phrases.PhraseFacts { Name = "Mr Ito" } };
        Assert.Equal("Thank you for raising this with Northline, Mr Ito.", Wordings.Reword().PhraseGenerator.Generate(close)[0].Text);
    }

    [Fact]
    public void FirstConversation_Runs() => FirstConversation.Run();

    [Fact]
    public void FirstConversation_ExplainsRules() => FirstConversation.ExplainRule(SharedAnalyzer.Instance, "Rules exist for a reason.");

    [Fact]
    public void FirstConversation_ExplainsEmotions() => FirstConversation.ExplainEmotions(SharedAnalyzer.Instance, "I'm so worried about my order.");

    [Fact]
    public async Task FirstConversation_SavesAndReadsMany()
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer("Where is my parcel?"));
        Assert.Equal(2, FirstConversation.GoOn(SharedAnalyzer.Instance, session).Count);
        await FirstConversation.ReadManyAsync(SharedAnalyzer.Instance, Samples(), CancellationToken.None);
    }

    [Fact]
    public void Reviewing_Prints_WhatTheDocumentShows()
    {
        using StringWriter output = new(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        Reviewing.Run(output);
        string printed = output.ToString().TrimEnd('\n');
        Assert.True(Blocks("docs/reviewing-replies.md").Contains(printed), $"docs/reviewing-replies.md does not show what its code prints:\n{printed}");
    }

    [Fact]
    public void ShortenRewriter_FaultBesideAnAnswer_KeepsTheAnswer()
    {
        ConversationSession session = SharedAnalyzer.Instance.StartSession();
        session.Add(Message.FromCustomer("When will it work again?"));
        ReplyReview review = new ReplyReviewer([new ShortenRewriter()]).Review(session, "Please calm down. It will work again by 6 pm today. Policy is policy!");
        Assert.Equal("It will work again by 6 pm today.", review.Rewrites[0].Text);
    }

    [Fact]
    public void Hosting_WithAppSettings_BindsThem()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        using FileStream settings = File.OpenRead(Path.Combine(_root, "docs", "samples", "application", "appsettings.json"));
        Microsoft.Extensions.Configuration.JsonConfigurationExtensions.AddJsonStream(builder.Configuration, settings);
        Deescalate.Samples.Hosting.Register(builder);
        using IHost host = builder.Build();
        ConversationAnalyzer analyzer = host.Services.GetRequiredService<ConversationAnalyzer>();
        Assert.Equal(RuleSeverity.Error, analyzer.Rules.Single(r => r.Id == "agent.bare-refusal").Severity);
        Assert.Equal(LimitPolicy.Truncate, analyzer.Options.OverLimit);
        Assert.NotNull(analyzer.StartSession().Add(Message.FromCustomer("I'll tell my followers.")).Find("customer.threat"));
        Assert.DoesNotContain(analyzer.Rules, r => r.Id == "agent.name-used");
        (int all, int quiet) = host.Services.GetRequiredService<Desk>().Count(SharedAnalyzer.Sample);
        Assert.True(all > 0 && quiet > 0);
    }

    [Fact]
    public void CodeRules_FromSnapshot_RememberWhatWasSaid()
    {
        ConversationAnalyzer analyzer = Registration.Build(_ruleFolder);
        ConversationSession session = analyzer.StartSession();
        session.Add(Message.FromAgent("Hello, how can I help?"));
        session.Add(Message.FromCustomer("This is an absolute disgrace! I am furious, you useless idiots have lost my parcel AGAIN!!"));
        session = analyzer.Restore(SessionSnapshot.FromJson(session.Save().ToJson()));
        MessageAnalysis reply = session.Add(Message.FromAgent("Hi, thank you for contacting us. " + string.Concat(Enumerable.Repeat("The parcel was handed to the carrier on the day. ", 8))));
        Assert.Equal("0", reply.Find("shop.repeated-greeting")?["first"]);
        Assert.Equal("1", reply.Find("shop.long-reply")?["times"]);
        Assert.Equal(["shop.repeated-greeting", "shop.long-reply"], reply.Findings.Select(f => f.RuleId).Where(id => id.StartsWith("shop.", StringComparison.Ordinal)));
    }

    [Fact]
    public void CodeRules_OwnExamples_Hold()
    {
        byte[] json = File.ReadAllBytes(Path.Combine(_ruleFolder, "shop.repeated-greeting.json"));
        Assert.Empty(RuleTester.Test(Registration.Build(_ruleFolder), RuleFileReader.Read(json, "shop.repeated-greeting.json", examples: true)));
    }

    [Fact]
    public void CodeRules_InContainer_AreThere()
    {
        ServiceCollection services = new();
        Registration.Register(services, _ruleFolder);
        using ServiceProvider provider = services.BuildServiceProvider();
        ConversationAnalyzer analyzer = provider.GetRequiredService<ConversationAnalyzer>();
        Assert.Equal(RuleFailurePolicy.Continue, analyzer.Options.OnRuleFailure);
        Assert.Equal(2, analyzer.Rules.Count(r => r.Id.StartsWith("shop.", StringComparison.Ordinal)));
    }

    [Fact]
    public void RuleExample_OfDocument_Holds()
    {
        string json = Assert.Single(Blocks("docs/writing-a-rule.md"), b => b.Contains("\"customer.threat\"", StringComparison.Ordinal));
        RuleFile file = RuleFileReader.Read(System.Text.Encoding.UTF8.GetBytes(json), "writing-a-rule.md", examples: true);
        Assert.Empty(RuleTester.Test(ConversationAnalyzer.CreateBuilder().ReplaceRule(file).Build(), file));
    }

    [Fact]
    public void MovesExample_OfDocument_IsProposed()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, Assert.Single(Blocks("docs/next-moves.md")));
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { MovesPath = path }).Build();
        File.Delete(path);
        ConversationSession session = analyzer.StartSession();
        session.Add(Message.FromCustomer("This is the fourth time I have called about this, and I am furious!"));
        Assert.Equal("It waits until they feel heard.", Assert.Single(session.LaterMoves).WaitsFor);
        session.Add(Message.FromAgent("You have every right to be furious."));
        session.Add(Message.FromCustomer("Okay."));
        Assert.Equal("voucher", Assert.Single(session.NextMoves).Move);
    }

    private static async IAsyncEnumerable<Conversation> Samples()
    {
        await Task.Yield();
        yield return SharedAnalyzer.Sample;
        yield return new Conversation([]);
    }

    private static string ReadLines(string file) => File.ReadAllText(Path.Combine(_root, file)).ReplaceLineEndings("\n").TrimEnd('\n');

    private static string[] Blocks(string document) => [.. Fence().Matches(ReadLines(document)).Select(m => m.Groups["block"].Value)];

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Deescalate.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Deescalate.sln.");
    }

    [GeneratedRegex(@"^```[a-z]*\n(?<block>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(using [\w.]+;\n)+\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Usings();

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LocalLink();
}
