// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// An amber strip: something to know, nothing to fear.
Rectangle {
    property alias text: words.text
    property alias size: words.font.pixelSize
    implicitHeight: words.implicitHeight + 32
    radius: Theme.radiusButton
    color: Theme.amberTint
    border { width: 2; color: Theme.amber }
    AppText {
        id: words
        anchors { left: parent.left; right: parent.right; margins: 28; verticalCenter: parent.verticalCenter }
        color: Theme.amber
        font.weight: Font.DemiBold
    }
}
