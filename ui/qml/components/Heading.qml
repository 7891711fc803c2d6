// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// The one heading of a page; the focus begins here.
FittedText {
    objectName: "heading"
    size: Theme.h1
    font.weight: Font.Bold
    lineHeight: 1.12
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
