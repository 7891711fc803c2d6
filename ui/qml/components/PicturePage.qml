// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// Most pages: a calm picture on the left; heading, lines, and what else there is on the right.
Page {
    id: root
    property string heading
    property var lines: []
    property string notice: ""
    property Component picture
    property string otherText: ""
    property string otherIcon: ""
    property bool tick: false
    property bool extraShown: true
    default property alias extra: more.data

    Rectangle {
        x: Theme.margin; y: 40
        width: 640; height: parent.height - 88
        radius: Theme.radiusPanel
        color: Theme.tint
        Loader { anchors.centerIn: parent; sourceComponent: root.picture }
    }
    Column {
        id: column
        anchors { left: parent.left; leftMargin: 776; right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: 32
        Rectangle {
            visible: root.tick
            width: 112; height: 112; radius: 56
            color: Theme.action
            Image { anchors.centerIn: parent; width: 64; height: 64; sourceSize.width: 64; source: Theme.icon("check", Theme.surface) }
        }
        Heading { width: parent.width; text: root.heading }
        Repeater {
            model: root.lines.filter(line => line !== "")
            AppText {
                width: column.width
                text: modelData
                font.pixelSize: Theme.lead
            }
        }
        Notice { visible: root.notice !== ""; width: parent.width; text: root.notice }
        Item { id: more; width: parent.width; height: childrenRect.height; visible: children.length > 0 && root.extraShown }
        AppButton {
            objectName: "otherButton"
            visible: root.otherText !== ""
            text: root.otherText; icon: root.otherIcon
            onTapped: terminal.touch("other")
        }
    }
}
