// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// While somebody helps: private values are hidden, and only a long press of the citizen shows them again.
Rectangle {
    id: root
    property bool shown: false
    objectName: "helpCurtain"
    visible: shown
    height: shown ? Math.max(Theme.low ? 0 : 132, words.implicitHeight + 24) : 0
    color: Theme.amberTint
    Rectangle { width: parent.width; height: 4; anchors.bottom: parent.bottom; color: Theme.amber }
    AppText {
        id: words
        anchors { left: parent.left; leftMargin: Theme.margin; right: lift.visible ? lift.left : parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
        text: root.shown ? qsTrId("help.curtain") + (terminal.view.page === "PinEntry" ? "\n" + qsTrId("help.lookAway") : "") : ""
        color: Theme.amber; font.weight: Font.DemiBold
    }
    Lift {
        id: lift
        visible: !Theme.low  // a lowered screen has it in the bottom bar
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
    }
}
