namespace Deescalate.Calibration.Tests;

public sealed class StableMathTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.3f)]
    [InlineData(-2.5f)]
    [InlineData(9)]
    [InlineData(-14)]
    public void Sigmoid_AnyNumber_IsAsTheLibraryOfTheMachineSays(float x) => Assert.Equal(1 / (1 + Math.Exp(-x)), StableMath.Sigmoid(x), 6);

    [Fact]
    public void Sigmoid_BeyondAllBounds_StaysWithin() => Assert.Equal((0, 1), (Math.Round(StableMath.Sigmoid(-1e9f), 6), Math.Round(StableMath.Sigmoid(1e9f), 6)));

    [Theory]
    [InlineData(1e-9)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(1.4142135623730951)]
    [InlineData(2.5)]
    [InlineData(123456789)]
    public void Log_AnyPositiveNumber_IsAsTheLibraryOfTheMachineSays(double x) => Assert.Equal(Math.Log(x), StableMath.Log(x), 5);
}
