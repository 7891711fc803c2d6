// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// Words that wrap; only where a single word is longer than a line do the letters give way.
AppText {
    id: root
    property int size: Theme.body
    property real room: 0  // the width that a line has; 0: as wide as it likes
    readonly property string longest: text.split(/\s+/).reduce((one, other) => other.length > one.length ? other : one, "")
    font.pixelSize: room > 0 && metrics.advanceWidth > room ? Math.max(22, Math.floor(size * room / (metrics.advanceWidth + 2))) : size
    TextMetrics { id: metrics; font.family: Theme.font; font.weight: root.font.weight; font.pixelSize: root.size; text: root.longest }
}
