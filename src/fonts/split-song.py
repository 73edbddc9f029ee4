#!/usr/bin/python3
"""Part SongTi in two: the characters that the cut faces have, too, and the rare rest.

Usage: split-song.py FOLDER
The third step, after cut-fonts.py, on its results.  Nearly every page wants 宋体 for its number;
hardly one wants a rare character, and reading 20,000 of those takes longer than setting the page.
Leaves SongTi.ttf (the characters of XiaoBiaoSong.ttf) and SongTiRare.ttf.
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont


def cut(source, codes, target, rename=None):
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.drop_tables = []
    options.name_IDs = ['*']
    options.name_languages = ['*']
    options.notdef_outline = True
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    if rename:
        for record in font['name'].names:
            record.string = str(record).replace(*rename[0]).replace(*rename[1])
    font.save(target)


def main(folder):
    whole = os.path.join(folder, 'SongTi.ttf')
    usual = set(TTFont(os.path.join(folder, 'XiaoBiaoSong.ttf')).getBestCmap())
    every = set(TTFont(whole).getBestCmap())
    cut(whole, every - usual, os.path.join(folder, 'SongTiRare.ttf'),
        (('NianbaoSongTi', 'NianbaoSongTiRare'), ('Nianbao SongTi', 'Nianbao SongTi Rare')))
    cut(whole, every & usual, whole)


if __name__ == '__main__':
    main(*sys.argv[1:])
