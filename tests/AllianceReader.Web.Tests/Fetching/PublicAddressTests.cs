using System.Net;
using AllianceReader.Web.Fetching;

namespace AllianceReader.Web.Tests.Fetching;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("1.1.1.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("198.20.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4001:82a::200e")]
    public void What_everybody_can_reach(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0", "this host")]
    [InlineData("0.1.2.3", "this network")]
    [InlineData("10.0.0.1", "private")]
    [InlineData("100.64.0.1", "a carrier's own")]
    [InlineData("127.0.0.1", "loopback")]
    [InlineData("127.255.255.254", "loopback")]
    [InlineData("169.254.169.254", "a cloud's metadata")]
    [InlineData("172.16.0.1", "private")]
    [InlineData("172.31.255.255", "private")]
    [InlineData("192.0.0.192", "another cloud's metadata")]
    [InlineData("192.0.2.1", "documentation")]
    [InlineData("192.168.1.1", "private")]
    [InlineData("198.18.0.1", "measurements")]
    [InlineData("198.51.100.1", "documentation")]
    [InlineData("203.0.113.1", "documentation")]
    [InlineData("224.0.0.1", "multicast")]
    [InlineData("240.0.0.1", "reserved")]
    [InlineData("255.255.255.255", "broadcast")]
    public void PV17_ssrf_zero_what_is_not_everybodys(string address, string what) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)), what);

    [Theory]
    [InlineData("::", "unspecified")]
    [InlineData("::1", "loopback")]
    [InlineData("::ffff:127.0.0.1", "mapped loopback")]
    [InlineData("::ffff:93.184.215.14", "mapped")]
    [InlineData("::127.0.0.1", "compatible")]
    [InlineData("64:ff9b::7f00:1", "NAT64 of loopback")]
    [InlineData("64:ff9b:1::a00:1", "local NAT64")]
    [InlineData("100::1", "discard")]
    [InlineData("2001::7f00:1", "Teredo")]
    [InlineData("2001:db8::1", "documentation")]
    [InlineData("2002:7f00:1::", "6to4 of loopback")]
    [InlineData("3fff::1", "documentation")]
    [InlineData("fc00::1", "local")]
    [InlineData("fd00:ec2::254", "a cloud's metadata")]
    [InlineData("fe80::1", "link-local")]
    [InlineData("fec0::1", "site-local")]
    [InlineData("ff02::1", "multicast")]
    public void PV18_ssrf_ipv6_what_is_not_everybodys(string address, string what) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)), what);
}
