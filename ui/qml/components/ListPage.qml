// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// A heading over something to choose from; lowered, both go down together.
Page {
    id: root
    property string heading
    property bool compact: false  // a keyboard needs the room: one line of heading
    property alias headingItem: title
    default property alias body: area.data
    readonly property real bodyHeight: area.height
    property alias above: slot.data  // what is not touched, between heading and choices
    readonly property real slotHeight: slot.implicitHeight > 0 ? slot.implicitHeight + 12 : 0
    readonly property bool roomy: !Theme.low || height - reach - title.implicitHeight - slotHeight > 620
    AppText {
        visible: Theme.low && title.y > root.reach / 2 + 80 && root.reach > 360
        anchors { top: parent.top; topMargin: root.reach / 2 - 60; left: parent.left; right: parent.right; margins: Theme.margin }
        text: qsTrId("low.note")
        horizontalAlignment: Text.AlignHCenter
        color: Theme.muted
    }
    Heading {
        id: title
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
        y: Theme.low ? Math.max(24, root.roomy ? root.reach : root.reach - implicitHeight - root.slotHeight - 16) : 32
        text: root.heading
        room: root.width - 2 * Theme.margin
        size: root.compact ? 54 : Theme.h1
    }
    Column {
        id: slot
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
        y: title.y + title.implicitHeight + 12
        spacing: 12
    }
    Item {
        id: area
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
        y: Math.max(title.y + title.implicitHeight + root.slotHeight + (Theme.low ? 12 : 20), root.reach)
        height: parent.height - y - 32
    }
}
