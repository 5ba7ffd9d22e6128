namespace Deescalate.Text;

/// <summary>Latin letters with their accents taken off, in lower case: the first letter of each character's canonical decomposition
/// (Unicode 15), so that folding needs neither a culture nor the operating system's Unicode library.</summary>
internal static class LatinFolding
{
    public const int FirstBlockStart = 0xC0;

    public const int SecondBlockStart = 0x1E00;

    /// <summary>U+00C0 to U+024F.</summary>
    public const string FirstBlock =
        "aaaaaaaceeeeiiii\u00F0nooooo\u00D7ouuuuy\u00FE\u00DFaaaaaaaceeeeiiii\u00F0nooooo\u00F7ouuuuy\u00FEyaaaaaaccccccccddddeee" +
        "eeeeeeegggggggghhhhiiiiiiiiii\u0133\u0133jjkk\u0138llllll\u0140\u0140llnnnnnn\u0149\u014B\u014Boooooooorrrrrrssssssssttt" +
        "t\u0167\u0167uuuuuuuuuuuuwwyyyzzzzzz\u017F\u0180\u0253\u0183\u0183\u0185\u0185\u0254\u0188\u0188\u0256\u0257\u018C\u018C" +
        "\u018D\u01DD\u0259\u025B\u0192\u0192\u0260\u0263\u0195\u0269\u0268\u0199\u0199\u019A\u019B\u026F\u0272\u019E\u0275oo" +
        "\u01A3\u01A3\u01A5\u01A5\u0280\u01A8\u01A8\u0283\u01AA\u01AB\u01AD\u01AD\u0288uu\u028A\u028B\u01B4\u01B4\u01B6\u01B6" +
        "\u0292\u01B9\u01B9\u01BA\u01BB\u01BD\u01BD\u01BE\u01BF\u01C0\u01C1\u01C2\u01C3\u01C6\u01C6\u01C6\u01C9\u01C9\u01C9\u01CC" +
        "\u01CC\u01CCaaiioouuuuuuuuuu\u01DDaaaa\u00E6\u00E6\u01E5\u01E5ggkkoooo\u0292\u0292j\u01F3\u01F3\u01F3gg\u0195\u01BFnnaa" +
        "\u00E6\u00E6\u00F8\u00F8aaaaeeeeiiiioooorrrruuuusstt\u021D\u021Dhh\u019E\u0221\u0223\u0223\u0225\u0225aaeeooooooooyy" +
        "\u0234\u0235\u0236\u0237\u0238\u0239\u2C65\u023C\u023C\u019A\u2C66\u023F\u0240\u0242\u0242\u0180\u0289\u028C\u0247\u0247" +
        "\u0249\u0249\u024B\u024B\u024D\u024D\u024F\u024F";

    /// <summary>U+1E00 to U+1EFF.</summary>
    public const string SecondBlock =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuu" +
        "uuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy\u1E9A\u017F\u1E9C\u1E9D\u00DF\u1E9Faaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooo" +
        "oooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy\u1EFB\u1EFB\u1EFD\u1EFD\u1EFF\u1EFF";
}
