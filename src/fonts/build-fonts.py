#!/usr/bin/python3
"""Build the five bundled Chinese fonts from their unmodified source files.

Usage: build-fonts.py --fang FandolFang-Regular.otf --kai LXGWWenKai-Regular.ttf
           --hei NotoSansSC_500Medium.ttf --song NotoSerifSC_400Regular.ttf
           --biaosong NotoSerifSC_700Bold.ttf --out DIRECTORY
Any of the fonts may be left out.  Needs fontTools (4.38 or later).

  * Characters are cut to the wanted set (SongTi is kept whole);
  * every code point gets a glyph of its own, so that text copied out of a PDF
    (whose ToUnicode map goes from glyph to code point) is what was put in;
  * the punctuation marks that Chinese shares with Latin are made full-width;
  * the ten ASCII digits get one common advance;
  * CFF outlines become quadratic (TrueType) outlines, and all outlines are refitted
    with fewer points (within 1.2 thousandths of the em);
  * layout, hinting and vertical tables are dropped, and the font is renamed.
"""
import argparse
import copy
import os
import unicodedata

from fontTools import subset
from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from refit_outlines import refit

KEPT_TABLES = set('GlyphOrder head hhea hmtx maxp OS/2 cmap loca glyf name post'.split())
TOLERANCE = 0.0012          # of the em: how far an outline may move when it is refitted
KEPT_NAMES = {0, 5, 7, 8, 9, 11, 12, 13, 14}

# Ideographs of the Table of General Standard Chinese Characters (2013) in Extension A;
# those in the later extensions are few enough for all that a source has to be taken.
EXTENSION_A = set(map(ord, (
    '㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠'
    '䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮')))

# Compatibility block code points that are ideographs in their own right.
UNIFIED_IN_COMPATIBILITY = set(map(ord, '\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21'
                                        '\uFA23\uFA24\uFA27\uFA28\uFA29'))

# Code points at which a source has the glyph of another (mostly the simplified) character.
WRONG_GLYPHS = {'fang': '幹醜滷衹鹼餘捨鬆鬱臟癥準'}

FONTS = {
    'fang': ('FangSong', 'FandolFang Regular'),
    'kai': ('KaiTi', 'LXGW WenKai Regular'),
    'hei': ('HeiTi', 'Noto Sans SC Medium'),
    'song': ('SongTi', 'Noto Serif SC Regular'),
    'biaosong': ('XiaoBiaoSong', 'Noto Serif SC Bold'),
}


# ---- which characters ------------------------------------------------------------

def gbk_characters():
    pairs = (bytes((lead, trail)) for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF))
    texts = (pair.decode('gbk', errors='ignore') for pair in pairs)
    return {ord(text) for text in texts if len(text) == 1 and text > '\x7F'}


def wanted_characters():
    wanted = gbk_characters() | EXTENSION_A | UNIFIED_IN_COMPATIBILITY
    for first, last in ((0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2026), (0x2160, 0x216B),
                        (0x2460, 0x2473), (0x3000, 0x303F), (0x3220, 0x3229),
                        (0x4E00, 0x9FFF), (0xFF00, 0xFFEF), (0x20000, 0x323AF)):
        wanted.update(range(first, last + 1))
    wanted.update(map(ord, '‰′″※€×÷±≤≥≠°·•'))
    return wanted


def is_dropped(code):
    """Code points that only repeat another character, or have no fixed meaning."""
    if code < 0x20 or 0x7F <= code <= 0x9F or code == 0xAD:
        return True                                     # controls, soft hyphen
    if 0x2E80 <= code <= 0x2FDF:
        return True                                     # CJK and Kangxi radicals
    if 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F:
        return code not in UNIFIED_IN_COMPATIBILITY
    return unicodedata.category(chr(code)) == 'Co'      # private use


# ---- outlines --------------------------------------------------------------------

def make_true_type(font):
    """Replace the CFF table of the font by glyf and loca."""
    glyph_set = font.getGlyphSet()
    glyphs = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        glyph_set[name].draw(Cu2QuPen(pen, max_err=font['head'].unitsPerEm / 2000,
                                      reverse_direction=True))
        glyphs[name] = pen.glyph()
    font['loca'], font['glyf'] = newTable('loca'), newTable('glyf')
    font['glyf'].glyphOrder, font['glyf'].glyphs = font.getGlyphOrder(), glyphs
    maxp = font['maxp']
    maxp.tableVersion = 0x00010000
    for field in ('TwilightPoints Storage FunctionDefs StackElements InstructionDefs Points '
                  'SizeOfInstructions ComponentElements Contours CompositePoints '
                  'CompositeContours ComponentDepth').split():
        setattr(maxp, 'max' + field, 0)
    maxp.maxZones = 1
    font['head'].glyphDataFormat = 0
    font.sfntVersion = '\000\001\000\000'
    del font['CFF ']
    for name, glyph in glyphs.items():
        glyph.recalcBounds(font['glyf'])
        font['hmtx'][name] = (font['hmtx'][name][0], getattr(glyph, 'xMin', 0))


class Editor:
    """Gives code points new glyphs, so that no other user of the old glyph is touched."""

    def __init__(self, font, mapping):
        self.font, self.mapping = font, mapping
        self.em = font['head'].unitsPerEm

    def bounds(self, code):
        glyphs = self.font.getGlyphSet()
        pen = BoundsPen(glyphs)
        glyphs[self.mapping[code]].draw(pen)
        return pen.bounds

    def advance(self, code):
        return self.font['hmtx'][self.mapping[code]][0]

    def add(self, code, glyph, advance):
        font, name = self.font, 'own.%04X' % code
        glyf = font['glyf']
        font.setGlyphOrder(font.getGlyphOrder() + [name])
        glyf.glyphs[name] = glyph
        glyf.glyphOrder = font.getGlyphOrder()
        glyph.recalcBounds(glyf)
        font['hmtx'][name] = (advance, getattr(glyph, 'xMin', 0))
        self.mapping[code] = name

    def duplicate(self, code):
        self.add(code, copy.deepcopy(self.font['glyf'][self.mapping[code]]),
                 self.advance(code))

    def shift(self, code, dx, dy, advance):
        glyphs = self.font.getGlyphSet()
        recording = DecomposingRecordingPen(glyphs)
        glyphs[self.mapping[code]].draw(recording)
        pen = TTGlyphPen(None)
        recording.replay(TransformPen(pen, Transform(1, 0, 0, 1, round(dx), round(dy))))
        self.add(code, pen.glyph(), advance)

    def rectangle(self, code, left, bottom, right, top, advance):
        pen = TTGlyphPen(None)
        pen.moveTo((left, bottom))
        for point in ((left, top), (right, top), (right, bottom)):
            pen.lineTo(point)
        pen.closePath()
        self.add(code, pen.glyph(), advance)


def separate(editor):
    """One glyph for each code point: the lowest keeps the glyph, the others get copies."""
    used = set()
    for code in sorted(editor.mapping):
        if editor.mapping[code] in used:
            editor.duplicate(code)
        used.add(editor.mapping[code])


def make_punctuation_full_width(editor):
    em = editor.em
    middle = round(0.38 * em)               # the centre line of the ideographs' square
    margin = round(0.042 * em)
    for code in map(ord, '“‘”’'):
        if editor.advance(code) != em:
            x0, _, x1, _ = editor.bounds(code)
            opening = unicodedata.category(chr(code)) == 'Pi'
            editor.shift(code, em - margin - x1 if opening else margin - x0, 0, em)
    for code in map(ord, '；：？！'):       # mainland style: in the left half of the square
        x0, _, x1, _ = editor.bounds(code)
        if x0 + x1 > 0.8 * em:
            editor.shift(code, 0.25 * em - (x0 + x1) / 2, 0, em)
    dot = ord('·')
    if editor.advance(dot) != em:
        x0, y0, x1, y1 = editor.bounds(dot)
        editor.shift(dot, (em - x0 - x1) / 2, middle - (y0 + y1) / 2, em)
    # The dash goes a hair over both sides, so that two of them join without a seam.
    dash = ord('—')
    x0, y0, x1, y1 = editor.bounds(dash)
    if editor.advance(dash) != em:          # a Latin dash, too low for ideographs
        half = (y1 - y0) / 2
        y0, y1 = middle - half, middle + half
    over = round(0.004 * em)
    editor.rectangle(dash, -over, round(y0), em + over, round(y1), em)
    editor.mapping.setdefault(0x2015, editor.mapping[dash])
    x0, _, x1, _ = editor.bounds(ord('－'))
    if x1 - x0 < 0.4 * em:                  # no minus sign but a hyphen: as long as the plus
        x0, y2, x1, y3 = editor.bounds(ord('＋'))
        half, middle = (y1 - y0) / 2, (y2 + y3) / 2
        editor.rectangle(ord('－'), round(x0), round(middle - half), round(x1),
                         round(middle + half), em)


def make_digits_tabular(editor):
    digits = range(ord('0'), ord('9') + 1)
    if len({editor.advance(code) for code in digits}) == 1:
        return
    advance = editor.advance(ord('0'))
    for code in digits:
        x0, _, x1, _ = editor.bounds(code)
        editor.shift(code, (advance - x1 - x0) / 2, 0, advance)


# ---- tables ----------------------------------------------------------------------

def set_character_map(font, mapping):
    basic = {code: name for code, name in mapping.items() if code <= 0xFFFF}
    tables = []
    for platform, encoding, form, entries in (
            (0, 3, 4, basic), (0, 4, 12, mapping), (3, 1, 4, basic), (3, 10, 12, mapping)):
        table = CmapSubtable.newSubtable(form)
        table.platformID, table.platEncID, table.language = platform, encoding, 0
        table.cmap = entries
        tables.append(table)
    font['cmap'].tableVersion = 0
    font['cmap'].tables = tables


def set_names(font, short_name, source, changes):
    table = font['name']
    version = table.getDebugName(5)
    kept = {}
    for record in table.names:
        if (record.platformID, record.langID) == (3, 0x409) and record.nameID in KEPT_NAMES:
            text = record.toUnicode()
            if text.strip():
                kept[record.nameID] = text
    family = 'Nianbao ' + short_name
    kept.update({
        1: family, 2: 'Regular', 3: version + ';Nianbao' + short_name, 4: family,
        6: 'Nianbao%s-Regular' % short_name,
        10: 'This is a modified version of %s (%s). Changes: %s.' % (source, version, changes)})
    if source.startswith('Fandol'):         # its own licence string is empty
        kept[13] = 'GNU General Public License with the GPL font exception.'
    table.names = []
    for number, text in sorted(kept.items()):
        table.setName(text, number, 3, 1, 0x409)


def tidy(font):
    for tag in list(font.keys()):
        if tag not in KEPT_TABLES:
            del font[tag]
    os2 = font['OS/2']
    os2.fsType = 0
    os2.usWeightClass = 400
    os2.fsSelection = os2.fsSelection & ~0x21 | 0x40       # regular, not bold or italic
    font['head'].macStyle = 0
    font['post'].formatType = 3.0


def cut(font, codes):
    options = subset.Options(layout_features=[])
    options.drop_tables += ['GSUB', 'GPOS', 'BASE', 'STAT', 'VORG', 'vhea', 'vmtx', 'gasp']
    options.hinting = options.glyph_names = False
    options.notdef_outline = options.name_legacy = options.recalc_average_width = True
    options.name_IDs = options.name_languages = ['*']
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)


def build(key, path, directory):
    short_name, source = FONTS[key]
    font = TTFont(path, recalcTimestamp=False)
    whole = key == 'song'
    codes = {code for code in font.getBestCmap() if not is_dropped(code)}
    codes -= set(map(ord, WRONG_GLYPHS.get(key, '')))
    if not whole:
        codes &= wanted_characters()
    cut(font, codes)
    if 'CFF ' in font:
        make_true_type(font)
    refit(font, font['head'].unitsPerEm * TOLERANCE)
    mapping = {code: name for code, name in font.getBestCmap().items() if code in codes}
    editor = Editor(font, mapping)
    make_punctuation_full_width(editor)
    make_digits_tabular(editor)
    separate(editor)
    set_character_map(font, mapping)
    cut(font, set(mapping))                 # glyphs that the edits left without a user
    set_character_map(font, font.getBestCmap())
    tidy(font)
    changes = ['radicals and compatibility ideographs removed' if whole
               else 'cut to GBK and related characters',
               'one glyph for each code point', 'full-width Chinese punctuation',
               'tabular digits', 'outlines refitted with fewer points',
               'layout and vertical tables and hinting removed']
    if key == 'fang':
        changes.insert(0, 'outlines converted to TrueType')
    set_names(font, short_name, source, ', '.join(changes))
    target = os.path.join(directory, short_name + '.ttf')
    font.save(target)
    print('%s: %d characters, %d glyphs, %d bytes' % (
        target, len(mapping), font['maxp'].numGlyphs, os.path.getsize(target)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', 1)[0])
    for key, (short_name, source) in FONTS.items():
        parser.add_argument('--' + key, metavar='FILE', help='%s: %s' % (short_name, source))
    parser.add_argument('--out', default='.', metavar='DIRECTORY')
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    for key in FONTS:
        path = getattr(arguments, key)
        if path:
            build(key, path, arguments.out)


if __name__ == '__main__':
    main()
