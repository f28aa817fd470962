import Testing

@testable import ICalendar

@Suite struct HTMLTextTests {
  private func text(_ html: String) -> String {
    Array(html.utf8).withUnsafeBufferPointer { String(decoding: HTMLText.text($0), as: UTF8.self) }
  }

  @Test(arguments: [
    ("<p>Visite du T3</p>\n<p>Cl&eacute;s &agrave; prendre</p>", "Visite du T3\nClés à prendre"),
    ("un<br>deux<BR/>trois", "un\ndeux\ntrois"), ("a &lt; b &amp;&nbsp;c", "a < b & c"), ("&#233;&#xE9;&#8217;", "éé’"),
    ("<head><title>x</title></head><body>oui</body>", "oui"),
    ("<style><!-- p > a {} --></style>vu<script>if (a<b) {}</script> bien", "vu bien"),
    ("<!--[if gte mso 9]><xml>caché</xml><![endif]-->vu", "vu"), ("<![if !lists]>vu<![endif]>", "vu"),
    ("5 < 6 et 7 > 2", "5 < 6 et 7 > 2"), ("prix < 5", "prix < 5"), ("<a href=\"x\">lien</a>", "lien"),
    ("&inconnu; &; & &#0; &#xD800;", "&inconnu; &; & &#0; &#xD800;"), ("<style>jamais fermé", ""),
    ("<!-- jamais fermé", "<!-- jamais fermé"), ("  <p>  </p>\n <div>&nbsp;</div> ", ""), ("", ""), ("<", "<"),
    ("a</", "a</"), ("<b>gras</b>seul", "grasseul"),
  ])
  func words(html: String, words: String) { #expect(text(html) == words) }

  /// Marks that nothing closes must not be searched for again and again.
  @Test(arguments: ["<a", "<!--", "<style><", "&amp", "<!-- >", "</"])
  func brokenMarksCostNoMoreThanTheirLength(mark: String) {
    let html = String(repeating: mark, count: 200_000)
    #expect(text(html).utf8.count <= html.utf8.count)
    #expect(text(html + ">").utf8.count <= html.utf8.count + 1)
  }
}
