using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Deescalate;

/// <summary>Reads many conversations at once and gives the results in order: a bounded queue of running tasks, awaited from its head.</summary>
internal static class ConversationPipeline
{
    /// <summary>How many conversations may wait for each one that runs.</summary>
    private const int Ahead = 4;

    public static async IAsyncEnumerable<ConversationResult> Run(
        ConversationAnalyzer analyzer, IAsyncEnumerable<Conversation> conversations, int parallelism, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<Task<ConversationResult>> queue = Channel.CreateBounded<Task<ConversationResult>>(parallelism * Ahead);
        Task reading = ReadAsync(analyzer, conversations, parallelism, queue.Writer, stop.Token);
        try
        {
            await foreach (Task<ConversationResult> task in queue.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await task.ConfigureAwait(false);
            }

            await reading.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ReadAsync(
        ConversationAnalyzer analyzer, IAsyncEnumerable<Conversation> conversations, int parallelism, ChannelWriter<Task<ConversationResult>> queue, CancellationToken cancellationToken)
    {
        using SemaphoreSlim slots = new(parallelism);
        List<Task> running = [];
        try
        {
            long index = 0;
            await foreach (Conversation conversation in conversations.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
                long number = index++;
                Task<ConversationResult> task = Task.Run(() => Analyze(analyzer, conversation, number, slots, cancellationToken), CancellationToken.None);
                running.RemoveAll(t => t.IsCompleted);
                running.Add(task);
                await queue.WriteAsync(task, cancellationToken).ConfigureAwait(false);
            }

            queue.Complete();
        }
        catch (Exception e)
        {
            queue.Complete(e);
            throw;
        }
        finally
        {
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static ConversationResult Analyze(ConversationAnalyzer analyzer, Conversation conversation, long index, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        try
        {
            return new ConversationResult(index, conversation?.Id, analyzer.Analyze(conversation!, cancellationToken), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // one bad conversation is reported, not fatal
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new ConversationResult(index, conversation?.Id, null, e);
        }
        finally
        {
            slots.Release();
        }
    }
}
