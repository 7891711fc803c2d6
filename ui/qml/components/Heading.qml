// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// The one heading of a page; the focus begins here.
AppText {
    objectName: "heading"
    font.pixelSize: Theme.h1
    font.weight: Font.Bold
    lineHeight: 1.12
    fontSizeMode: Text.HorizontalFit; minimumPixelSize: 40  // for one very long word
    activeFocusOnTab: true
    Accessible.role: Accessible.Heading
    Accessible.focusable: true
    Rectangle {
        visible: parent.activeFocus && Theme.keyed
        anchors { fill: parent; margins: -10 }
        radius: 12; color: "transparent"
        border { width: 6; color: Theme.focus }
    }
}
