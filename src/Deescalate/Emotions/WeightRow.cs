using System.Numerics;
using System.Runtime.CompilerServices;

namespace Deescalate;

/// <summary>Where the weights of an n-gram lie. Most n-grams speak for two labels of fifty, so that a row holds only those blocks of labels in which it has a weight.</summary>
/// <param name="Entry">Number of its first block, and in the lowest bits which blocks of labels it has; 0 where there is no row.</param>
internal readonly record struct WeightRow(uint Entry)
{
    /// <summary>Blocks that the labels of a table are divided into at most: one bit for each.</summary>
    public const int MostBlocks = 8;

    /// <summary>Blocks that the rows of a table can have in all.</summary>
    public const int MostBlocksOfTable = 1 << (32 - MostBlocks);

    private const uint Mask = (1 << MostBlocks) - 1;

    public bool Exists => Entry != 0;

    /// <summary>Number of its first block in the table.</summary>
    public int First => (int)(Entry >> MostBlocks);

    /// <summary>A bit for each block of labels in which it has a weight.</summary>
    public uint Blocks => Entry & Mask;

    public int Count => BitOperations.PopCount(Blocks);

    public static WeightRow Of(int first, uint blocks) => new(((uint)first << MostBlocks) | blocks);

    public bool Has(int block) => (Blocks >> block & 1) != 0;

    /// <summary>Number in the table of the block with some labels, which the row has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceOf(int block) => First + BitOperations.PopCount(Blocks & ((1u << block) - 1));
}
