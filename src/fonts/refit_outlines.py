"""Refit TrueType outlines with fewer points; used by build-fonts.py."""
import math

from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates


def segments_of(contour):
    """The (start, control or None, end) triples of a contour of (x, y, on) points."""
    points = []
    for index, (x, y, on) in enumerate(contour):
        before = contour[index - 1]
        if not on and not before[2]:
            points.append(((x + before[0]) / 2, (y + before[1]) / 2, True))
        points.append((x, y, on))
    start = next(index for index, point in enumerate(points) if point[2])
    points = points[start:] + points[:start + 1]
    segments, here, control = [], points[0], None
    for point in points[1:]:
        if point[2]:
            segments.append((here[:2], control, point[:2]))
            here, control = point, None
        else:
            control = point[:2]
    return segments


def samples_of(segment):
    (x0, y0), control, (x2, y2) = segment
    if control is None:
        return [((x0 + x2) / 2, (y0 + y2) / 2), (x2, y2)]
    x1, y1 = control
    return [((9 * x0 + 6 * x1 + x2) / 16, (9 * y0 + 6 * y1 + y2) / 16),
            ((x0 + 2 * x1 + x2) / 4, (y0 + 2 * y1 + y2) / 4),
            ((x0 + 6 * x1 + 9 * x2) / 16, (y0 + 6 * y1 + 9 * y2) / 16), (x2, y2)]


def merged(run, samples, tolerance):
    """One segment within the tolerance of a run of segments, or None."""
    (x0, y0), (x2, y2) = run[0][0], run[-1][2]
    dx, dy = x2 - x0, y2 - y0
    length = math.hypot(dx, dy)
    if length < 1:
        return None
    if all(abs((x - x0) * dy - (y - y0) * dx) <= tolerance * length / 2
           and -0.5 * length <= (x - x0) * dx + (y - y0) * dy <= (length + 0.5) * length
           for x, y in samples):
        return (x0, y0), None, (x2, y2)
    xa, ya = run[0][1] or run[0][2]
    xb, yb = run[-1][1] or run[-1][0]
    ux, uy, vx, vy = xa - x0, ya - y0, x2 - xb, y2 - yb
    cross = ux * vy - uy * vx
    if not cross:
        return None
    s, r = (dx * vy - dy * vx) / cross, (ux * dy - uy * dx) / cross
    if s <= 0 or r <= 0:
        return None
    xc, yc = round(x0 + s * ux), round(y0 + s * uy)
    ax, ay, bx, by = xc - x0, yc - y0, x2 - 2 * xc + x0, y2 - 2 * yc + y0
    area = ax * by - ay * bx
    if not area:
        return None
    for x, y in samples:            # on the curve p - p0 = 2t a + t² b
        t = ((x - x0) * by - (y - y0) * bx) / area / 2
        square = (ax * (y - y0) - ay * (x - x0)) / area
        tx, ty = ax + t * bx, ay + t * by
        if not -0.02 <= t <= 1.02 or (abs((square - t * t) * (bx * ty - by * tx))
                                      > tolerance * math.hypot(tx, ty)):
            return None
    return (x0, y0), (xc, yc), (x2, y2)


def refitted(contour, tolerance):
    segments = segments_of(contour)
    result, first = [], 0
    while first < len(segments):
        best, last, samples = segments[first], first + 1, samples_of(segments[first])
        while last < len(segments) and last - first < 12:
            samples = samples + samples_of(segments[last])
            found = merged(segments[first:last + 1], samples, tolerance)
            if found is None:
                break
            best, last = found, last + 1
        result.append(best)
        first = last
    points = []
    for index, (start, control, _) in enumerate(result):
        before = result[index - 1][1]
        if not (before and control and len(result) > 2
                and abs(before[0] + control[0] - 2 * start[0]) <= 1
                and abs(before[1] + control[1] - 2 * start[1]) <= 1):
            points.append((start[0], start[1], 1))
        if control:
            points.append((control[0], control[1], 0))
    return points if len(points) > 2 else contour


def refit(font, tolerance):
    """Refit the outlines with fewer points, nowhere further off than the tolerance."""
    glyf = font['glyf']
    for name in font.getGlyphOrder():
        glyph = glyf[name]
        if glyph.isComposite() or glyph.numberOfContours < 1:
            continue
        coordinates, ends, flags = glyph.getCoordinates(glyf)
        points, new_ends, first = [], [], 0
        for end in ends:
            contour = [(x, y, flag & 1) for (x, y), flag in
                       zip(coordinates[first:end + 1], flags[first:end + 1])]
            points += refitted(contour, tolerance) if len(contour) > 2 else contour
            new_ends.append(len(points) - 1)
            first = end + 1
        glyph.coordinates = GlyphCoordinates([(round(x), round(y)) for x, y, _ in points])
        glyph.flags = bytearray(on for _, _, on in points)
        glyph.endPtsOfContours = new_ends
        glyph.recalcBounds(glyf)
        font['hmtx'][name] = (font['hmtx'][name][0], glyph.xMin)
