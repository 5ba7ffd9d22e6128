using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate;

/// <summary>How a table of fitted weights is written into a file. The library's own is trusted and read in place; a user's is checked entry by entry.</summary>
internal static class WeightTableFormat
{
    /// <summary>"DEWT" in the first four bytes.</summary>
    private const int Magic = 0x54574544;
    private const int Version = 5;
    private const int LengthAt = 2 * sizeof(int);
    private const int ChecksumAt = 3 * sizeof(int);
    private const int HeaderSize = 4 * sizeof(int);
    private const int MostSources = 1000;
    private const int LeastSlots = 16;

    public static byte[] Write(WeightTable table)
    {
        BlobWriter blob = new();
        blob.Write(Magic);
        blob.Write(Version);
        blob.Write(0);
        blob.Write(0);
        blob.Write(table.Sources.Count);
        foreach (string source in table.Sources)
        {
            blob.Write(source);
        }

        blob.Write(table.Labels.Length);
        foreach (FittedLabel label in table.Labels)
        {
            blob.Write(label.Name);
            blob.Write(label.Bias);
            blob.Write(label.Scale);
            blob.Write(label.Threshold);
        }

        blob.Write(table.Filter.AsSpan());
        blob.Write(table.Slots.AsSpan());
        blob.Write(table.Blocks.AsSpan());
        byte[] bytes = blob.ToArray();
        Seal(bytes);
        return bytes;
    }

    /// <summary>Writes length and checksum into the header of a file.</summary>
    public static void Seal(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes[LengthAt..], bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[ChecksumAt..], Checksum(bytes));
    }

    /// <summary>Reads a table that the library brought along.</summary>
    /// <param name="bytes">The table; the memory must stay as long as the process.</param>
    public static unsafe WeightTable ReadInPlace(ReadOnlySpan<byte> bytes) =>
        Read((byte*)Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(bytes)), bytes.Length, "the library's weights", false);

    /// <summary>Copies and checks a table from outside.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <exception cref="WeightsFileException">It is no table of weights, of another version, or damaged.</exception>
    public static unsafe WeightTable ReadChecked(ReadOnlySpan<byte> bytes, string source)
    {
        fixed (byte* first = bytes)
        {
            return Read(first, bytes.Length, source, true);
        }
    }

    private static unsafe WeightTable Read(byte* first, int length, string source, bool check)
    {
        try
        {
            BlobReader blob = new(first, length);
            if (length < HeaderSize || blob.Int() != Magic)
            {
                throw new WeightsFileException(source, "it does not begin like a file of weights. Make one with 'deescalate calibrate'.");
            }

            int version = blob.Int();
            if (version != Version)
            {
                throw new WeightsFileException(source, $"it is of version {version}, this library reads version {Version}. Fit it again with the 'deescalate calibrate' that belongs to this library.");
            }

            int claimed = blob.Int();
            int checksum = blob.Int();
            if (claimed != length || (check && checksum != Checksum(new ReadOnlySpan<byte>(first, length))))
            {
                throw new InvalidDataException();
            }

            string[] sources = new string[Count(blob.Int(), MostSources, "sources", source)];
            for (int i = 0; i < sources.Length; i++)
            {
                sources[i] = blob.Text() ?? "";
            }

            FittedLabel[] labels = new FittedLabel[Count(blob.Int(), WeightTable.MostLabels, "labels", source)];
            for (int i = 0; i < labels.Length; i++)
            {
                labels[i] = new FittedLabel(blob.Text() ?? "", blob.Float(), blob.Float(), blob.Float());
            }

            Flat<ulong> filter = blob.Table<ulong>();
            Flat<WeightSlot> slots = blob.Table<WeightSlot>();
            Flat<sbyte> blocks = blob.Table<sbyte>();
            if (!check)
            {
                return new WeightTable(sources, labels, filter, slots, blocks);
            }

            Check(labels, filter, slots, blocks, source);
            return new WeightTable(sources, labels, Flat<ulong>.Of(filter.AsSpan()), Flat<WeightSlot>.Of(slots.AsSpan()), Flat<sbyte>.Of(blocks.AsSpan()));
        }
        catch (Exception e) when (e is InvalidDataException or OverflowException)
        {
            throw new WeightsFileException(source, "it is cut short or damaged. Fit it again, or copy it again from where it is whole.", e);
        }
    }

    /// <summary>The words' hash over all that follows the header, folded to 32 bits: tells damage, not malice.</summary>
    private static int Checksum(ReadOnlySpan<byte> bytes)
    {
        ulong hash = WordHash.Seed;
        foreach (byte b in bytes[HeaderSize..])
        {
            hash = WordHash.Add(hash, (char)b);
        }

        return (int)(hash ^ (hash >> 32));
    }

    private static int Count(int count, int most, string what, string source) =>
        count >= 0 && count <= most ? count : throw new WeightsFileException(source, $"it claims {count} {what}, of which there can be 0 to {most}. It is damaged.");

    private static void Check(FittedLabel[] labels, Flat<ulong> filter, Flat<WeightSlot> slots, Flat<sbyte> blocks, string source)
    {
        Require(labels.Length > 0, source, "it has no labels");
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (FittedLabel label in labels)
        {
            Require(label.Name.Length > 0 && names.Add(label.Name), source, "a label is empty or occurs twice");
            Require(float.IsFinite(label.Bias) && float.IsFinite(label.Scale) && float.IsFinite(label.Threshold) && label.Scale >= 0, source, "a label's bias, scale or threshold is no usable number");
        }

        Require(slots.Length >= LeastSlots && slots.Length % WeightTable.SlotStep == 0, source, "the number of its places does not fit its filter");
        Require(filter.Length == WeightTable.FilterLength(slots.Length), source, "its filter does not fit its places");
        int width = WeightTable.BlockWidthOf(labels.Length);
        uint beyond = ~0u << (WeightTable.WidthOf(labels.Length) / width);
        Require(blocks.Length % width == 0, source, "its last weights are cut short");
        bool free = false;
        foreach (ref readonly WeightSlot slot in slots.AsSpan())
        {
            free |= !slot.Row.Exists;
            Require((slot.Row.Blocks & beyond) == 0 && ((long)slot.Row.First + slot.Row.Count) * width <= blocks.Length, source, "an n-gram points beyond the weights");
        }

        Require(free, source, "it has no free place");
    }

    private static void Require(bool holds, string source, string problem)
    {
        if (!holds)
        {
            throw new WeightsFileException(source, $"{problem}. It is damaged; fit it again, or copy it again from where it is whole.");
        }
    }
}
