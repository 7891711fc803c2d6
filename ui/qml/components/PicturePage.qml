// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// Most pages: a calm picture beside (upright: above) heading, lines, and what else there is. Where words need the room the
// picture shrinks, then goes; a picture that is itself the instruction stays (`keep`).
Page {
    id: root
    property string heading
    property string headingAloud: heading
    property var lines: []
    property string notice: ""
    property Component picture
    property real pictureWidth: 500
    property real pictureHeight: 480
    property bool keep: false
    property string caption: ""  // under the picture
    property string otherText: ""
    property string otherIcon: ""
    property bool tick: false
    property bool extraShown: true
    default property alias extra: more.data

    property int fit: 0  // 0: picture, 1: small picture, 2: none, 3: smaller words as well
    readonly property int most: 3
    readonly property bool pictured: fit < 2 || keep
    readonly property real panel: !pictured ? 0 : Theme.portrait ? (fit === 0 ? 600 : 360) : (fit === 0 ? 640 : 420)
    readonly property bool tight: fit === 3
    readonly property real room: Theme.portrait ? height - (pictured ? panel + 40 : 0) - 60 : height - 56
    function squeeze() {
        if (!column) return  // the page is going
        const settle = item => { for (const child of item.children) settle(child); item.ensurePolished() }
        settle(column)
        while (column.implicitHeight > room && fit < most) {
            fit++
            settle(column)
        }
    }
    onRoomChanged: Qt.callLater(squeeze)
    Connections { target: Theme; function onUChanged() { root.fit = 0; Qt.callLater(root.squeeze) } }
    Connections { target: terminal; function onLanguageChanged() { root.fit = 0; Qt.callLater(root.squeeze) } }

    Column {
        id: column
        anchors {
            left: parent.left; leftMargin: Theme.portrait || !root.pictured ? Theme.margin : Theme.margin + root.panel + 64
            right: parent.right; rightMargin: Theme.margin
        }
        y: {
            const top = Theme.portrait && root.pictured ? root.panel + 72 : 28
            const bottom = parent.height - 36 - implicitHeight
            return Theme.low ? Math.max(top, bottom) : Theme.portrait ? top : Math.max(top, (parent.height - implicitHeight) / 2)
        }
        spacing: root.tight ? 13 : 30
        onImplicitHeightChanged: Qt.callLater(root.squeeze)
        Rectangle {
            visible: root.tick && root.fit < 2
            width: 112; height: 112; radius: 56
            color: Theme.action
            Image { anchors.centerIn: parent; width: 64; height: 64; sourceSize.width: 64; source: Theme.icon("check", Theme.overAction) }
        }
        Heading { width: parent.width; room: parent.width; text: root.heading; aloud: root.headingAloud; size: root.tight ? Math.min(Theme.h1, 62) : Theme.h1 }
        Repeater {
            model: root.lines.filter(line => line !== "")
            AppText {
                width: column.width
                text: modelData
                font.pixelSize: root.tight ? Math.min(Theme.lead, Theme.body) : Theme.lead
            }
        }
        AppText { visible: root.caption !== "" && !root.pictured; width: parent.width; text: root.caption; font.weight: Font.DemiBold }
        Notice { visible: root.notice !== ""; width: parent.width; text: root.notice }
        Item { id: more; width: parent.width; height: childrenRect.height; visible: children.length > 0 && root.extraShown }
        AppButton {
            objectName: "otherButton"
            visible: root.otherText !== ""
            maximum: column.width
            text: root.otherText; icon: root.otherIcon
            onTapped: terminal.touch("other")
        }
    }
    Rectangle {
        id: pane
        visible: root.pictured
        anchors { left: parent.left; leftMargin: Theme.margin; top: parent.top; topMargin: 32 }
        width: Theme.portrait ? parent.width - 2 * Theme.margin : root.panel
        height: Theme.portrait ? root.panel : parent.height - 80
        radius: Theme.radiusPanel
        color: Theme.tint
        border { width: Theme.yellow ? 2 : 0; color: Theme.border }
        Loader {
            anchors { centerIn: parent; verticalCenterOffset: -caption.height / 2 }
            sourceComponent: root.picture
            scale: Math.min(1, (pane.width - 40) / root.pictureWidth, (pane.height - 30 - caption.height) / root.pictureHeight)
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true
        }
        AppText {
            id: caption
            visible: root.caption !== ""
            height: visible ? implicitHeight : 0
            anchors { bottom: parent.bottom; bottomMargin: 20; left: parent.left; right: parent.right; margins: 16 }
            text: root.caption
            horizontalAlignment: Text.AlignHCenter
            color: Theme.overTint; font.weight: Font.DemiBold
        }
    }
}
