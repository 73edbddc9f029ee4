#!/usr/bin/python3
"""Cut HeiTi, KaiTi and XiaoBiaoSong, which are for headings and titles, to the characters in use.

Usage: cut-fonts.py FOLDER Unihan_OtherMappings.txt.bz2
The second step after build-fonts.py, on its results.  Kept are the Table of General Standard
Chinese Characters (kTGH of Unihan, Debian's unicode-data), GB 2312, what is no ideograph, and
what SongTi lacks: SongTi lends all others.  Glyphs are left as they are.
"""
import bz2
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont


def general_standard(unihan):
    with bz2.open(unihan, 'rt', encoding='utf-8') as lines:
        return {int(line.split('\t')[0][2:], 16) for line in lines if '\tkTGH\t' in line}


def gb2312():
    pairs = (bytes((lead, trail)) for lead in range(0xA1, 0xFF) for trail in range(0xA1, 0xFF))
    texts = (pair.decode('gb2312', errors='ignore') for pair in pairs)
    return {ord(text) for text in texts if len(text) == 1}


def is_ideograph(code):
    return 0x3400 <= code <= 0x9FFF or code >= 0x20000


def cut(path, usual, lent):
    font = TTFont(path, recalcTimestamp=False)
    codes = {code for code in font.getBestCmap()
             if not is_ideograph(code) or code in usual or code not in lent}
    options = subset.Options()
    options.drop_tables = []
    options.name_IDs = ['*']
    options.name_languages = ['*']
    options.notdef_outline = True
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    font.save(path)


def main(folder, unihan):
    usual = general_standard(unihan) | gb2312()
    lent = set(TTFont(os.path.join(folder, 'SongTi.ttf')).getBestCmap())
    for name in ('HeiTi.ttf', 'KaiTi.ttf', 'XiaoBiaoSong.ttf'):
        cut(os.path.join(folder, name), usual, lent)


if __name__ == '__main__':
    main(*sys.argv[1:])
