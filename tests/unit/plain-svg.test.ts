import { describe, expect, it } from 'vitest';
import { markFault } from '../../src/check/svg.ts';
import { plainSvg } from '../../src/reader/plain-svg.ts';

/** The mark: what may not be in it is refused, what drawing programs note is left out, the rest is the picture. */

const svg = (inside: string, attributes = '', before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}<path d="M0 0h9v9z"/></svg>`;
const xlink = ' xmlns:xlink="http://www.w3.org/1999/xlink"';

/** Five levels, each drawing the next ten times. */
const tenfold = (level: (one: string, next: string) => string): string =>
  `${[0, 1, 2, 3, 4].map((at) => level(`a${at}`, `a${at + 1}`)).join('')}<mask id="a5"/>`;

const hostile: Record<string, string> = {
  'image-set()': svg('<g fill="image-set(\'https://evil.example/a\' 1x)"/>'),
  'image-set() in a style': svg('<g style="mask:image-set(&quot;//evil.example/a&quot; 1x)"/>'),
  'a CSS escape': svg('<g fill="u\\72l(https://evil.example/a)"/>'),
  'a CSS escape in a style': svg('<g style="fill:u\\72l(//evil.example/a)"/>'),
  'a CSS comment': svg('<g fill="ur/**/l(//evil.example/a)"/>'),
  'an outside url()': svg('<g fill="URL(//evil.example/a#b)"/>'),
  'a url() by entity': svg('<g fill="&#117;rl(https://evil.example/a)"/>'),
  'a url() without its end': svg('<g fill="url(https://evil.example/a"/>'),
  'a second url()': svg('<mask id="a"/><g mask="url(#a) url(//evil.example/b)"/>'),
  'a url() to nothing': svg('<g fill="url(#a)"/>'),
  'src()': svg('<g fill="src(&quot;//evil.example/a&quot;)"/>'),
  'a property of the page': svg('<g style="background:url(//evil.example/a)"/>'),
  'a style element': svg('<style>@import "//evil.example/a";</style>'),
  'a style element of another case': svg('<STYLE>*{}</STYLE>'),
  'a use of another file': svg('<use href="//evil.example/a.svg#b"/>'),
  'a use by another prefix': svg(
    '<use x:href="//evil.example/a.svg#b"/>',
    ' xmlns:x="http://www.w3.org/1999/xlink"',
  ),
  'a use of data': svg('<use href="data:image/svg+xml,x"/>'),
  'copies of copies of copies': svg(
    tenfold((one, next) => `<g id="${one}">${`<use href="#${next}"/>`.repeat(10)}</g>`),
  ),
  'masks of masks of masks': svg(
    tenfold((one, next) => `<mask id="${one}">${`<g mask="url(#${next})"/>`.repeat(10)}</mask>`),
  ),
  'hundreds of masks': svg(`<mask id="a"/>${'<g style="mask:url(#a)"/>'.repeat(1000)}`),
  'a copy of itself': svg('<g id="a"><use href="#a"/></g>'),
  'gradients in a circle': svg(
    '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><g fill="url(#a)"/>',
  ),
  'a reference into what is left out': svg('<metadata><g id="a"/></metadata><use href="#a"/>'),
  'an image': svg('<image href="//evil.example/a"/>'),
  'a feImage': svg('<filter><feImage href="//evil.example/a"/></filter>'),
  'a link': svg('<a href="//evil.example/"><path d="M0 0"/></a>'),
  'an animated href': svg('<set attributeName="href" to="//evil.example/"/>'),
  'an animation': svg('<animate attributeName="href" values="//evil.example/"/>'),
  'HTML by prefix': svg('<h:script>x</h:script>', ' xmlns:h="http://www.w3.org/1999/xhtml"'),
  'SVG by prefix': svg('<s:script>x</s:script>', ' xmlns:s="http://www.w3.org/2000/svg"'),
  'HTML by default': svg('<g xmlns="http://www.w3.org/1999/xhtml"><path d=""/></g>'),
  'a foreignObject': svg('<foreignObject><p/></foreignObject>'),
  'a script': svg('<script>x</script>'),
  'a handler': svg('<g onload="x"/>'),
  'a handler of another case': svg('<g ONLOAD="x"/>'),
  'a style sheet': svg('', '', '<?xml-stylesheet href="//evil.example/a.css"?>'),
  'a style sheet inside': svg('<?xml-stylesheet href="//evil.example/a.css"?>'),
  entities: svg('', '', '<!DOCTYPE svg [<!ENTITY a SYSTEM "//evil.example/">]>'),
  'a base': svg('<g xml:base="//evil.example/"><use href="a#b"/></g>'),
  'two of one id': svg('<g id="a"/><g id="a"/>'),
  'no end': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g><path d="M0 0"/></svg>',
  'HTML habits': svg('<path d="M0 0">'),
  'no namespace': '<svg viewBox="0 0 9 9"/>',
};

describe('fault: a mark that is more than a picture', () => {
  it.each(Object.entries(hostile))('%s', (_, text) => {
    const fault = markFault(text);
    expect(fault?.problem).toMatch(/\S/);
    expect(fault?.remedy).toMatch(/SVG|Plain/);
  });

  it('is found with its line', () => {
    expect(markFault(svg('\n<g>\n<image/></g>'))?.line).toBe(3);
    expect(markFault('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<g>\n</svg>')?.line).toBe(
      3,
    );
  });
});

describe('fault: a mark that meets its page', () => {
  it('loses words about the picture, which a page would read as HTML', () => {
    expect(plainSvg(svg('<title>a</title><desc><title/><p/></desc>'))).toBe(svg(''));
  });

  it('loses ids that nothing in it refers to', () => {
    expect(plainSvg(svg('<g id="main"/><g id="Lớp 1"/><g id="b"/><use href="#b"/>'))).toBe(
      svg('<g/><g/><g id="b"/><use href="#b"/>'),
    );
  });
});

describe('what drawing programs write', () => {
  it('of Inkscape stays as a picture in attributes, without its notes', () => {
    const text = svg(
      '<sodipodi:namedview id="v" inkscape:zoom="1"/><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata><!-- x -->' +
        '<defs><linearGradient id="g"><stop offset="0" style="stop-color:#f00;stop-opacity:1"/></linearGradient><linearGradient id="h" xlink:href="#g"/></defs>' +
        '<g inkscape:label="Layer" inkscape:groupmode="layer"><path style="fill:url(#h);stroke:none;-inkscape-stroke:none;font-variant-ligatures:normal" d="m 0,0 9,9"/></g>',
      `${xlink} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" sodipodi:docname="/home/ai/mark.svg" version="1.1"`,
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Created with Inkscape -->\n',
    );
    const plain = plainSvg(text);
    expect(plain).not.toMatch(/inkscape|sodipodi|metadata|style|\/home|<!--/);
    expect(plain).toContain('<path d="m 0,0 9,9" fill="url(#h)" stroke="none"/>');
    expect(plain).toContain('<linearGradient id="h" xlink:href="#g"/>');
    expect(plainSvg(plain)).toBe(plain);
  });

  it('of Figma and Illustrator with attributes is taken', () => {
    const figma = svg(
      '<g clip-path="url(#clip0_1_2)"><path fill-rule="evenodd" d="M1 1Z" fill="#FFF" fill-opacity="0.5"/></g><defs><clipPath id="clip0_1_2"><rect width="9" height="9" fill="white"/></clipPath></defs>',
      ' width="9" height="9" fill="none"',
    );
    expect(plainSvg(figma)).toBe(figma);
    const illustrator = svg(
      '<g id="Layer_1" data-name="Layer 1"/>',
      ' id="a" xml:space="preserve" style="enable-background:new 0 0 9 9;"',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    );
    expect(plainSvg(illustrator)).not.toMatch(/DOCTYPE|data-|xml:|background/);
  });

  it('of Illustrator with a style sheet is refused with the way to export it', () => {
    expect(markFault(svg('<style>.a{fill:red}</style>'))?.remedy).toContain('Presentation Attributes');
  });
});
