// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// It speaks first, in two languages of the same size: what to do, and what is needed.
Page {
    id: page
    state_: "Welcome"
    readonly property bool upright: Theme.portrait
    function both(key) { return [terminal.textIn(key, "fr"), terminal.textIn(key, "nl")] }
    Row {
        id: hello
        anchors { left: parent.left; leftMargin: Theme.margin }
        y: 28; spacing: 26
        Heading { text: both("welcome.hello")[0]; size: 76 }
        Rectangle { width: 4; height: 66; color: Theme.focus; anchors.verticalCenter: parent.verticalCenter }
        AppText { text: both("welcome.hello")[1]; font.pixelSize: 76; font.weight: Font.Bold; lineHeight: 1.12 }
    }
    Rectangle {
        id: pane
        anchors { left: parent.left; leftMargin: Theme.margin }
        y: 134
        width: page.upright ? parent.width - 2 * Theme.margin : 926
        height: page.upright ? Math.min(600, page.height - 134 - rest.height - choice.implicitHeight - 110) : page.height - 134 - need.height - 50
        radius: Theme.radiusPanel; color: Theme.tint
        border { width: Theme.yellow ? 2 : 0; color: Theme.border }
        AppText {
            id: instruction
            anchors { top: parent.top; topMargin: 22; left: parent.left; right: parent.right; leftMargin: 24; rightMargin: 24 }
            horizontalAlignment: Text.AlignHCenter
            text: both("welcome.card").join("\n"); lineHeight: 1.1
            font.pixelSize: Math.min(Theme.title, 38); font.weight: Font.DemiBold
        }
        Item {
            anchors { top: instruction.bottom; bottom: parent.bottom; left: parent.left; right: parent.right; margins: 8 }
            CardPicture {
                anchors.centerIn: parent
                scale: Math.min(0.95, parent.height / 412)
                LayoutMirroring.enabled: false
            }
        }
    }
    Row {
        id: need
        readonly property Item above: pane
        anchors { left: parent.left; leftMargin: Theme.margin + 6 }
        y: pane.y + pane.height + 20; spacing: 28
        height: words.implicitHeight
        Image { width: 52; height: 52; sourceSize.width: 52; source: Theme.icon("doc", Theme.overTint); anchors.verticalCenter: parent.verticalCenter }
        AppText { id: words; text: both("welcome.need").join("\n"); lineHeight: 1.1; width: pane.width - 90; font.pixelSize: Math.min(Theme.body, 36) }
    }
    Item { id: rest; height: need.height + 40 }
    Column {
        id: choice
        anchors { right: parent.right; rightMargin: Theme.margin; left: page.upright ? parent.left : pane.right; leftMargin: page.upright ? Theme.margin : 64 }
        readonly property real natural: page.upright ? need.y + need.height + 24 : 40
        readonly property real head: title.height + spacing + (notice.visible ? notice.height + spacing : 0)
        y: Theme.low ? Math.max(24, page.upright ? Math.max(natural, page.reach - head) : page.reach - head) : natural
        spacing: Theme.large || page.upright ? 20 : 28
        Notice {
            id: notice
            size: Math.min(Theme.body, 34)
            visible: view.printerNotice !== ""
            width: parent.width
            text: view.printerNotice === "" ? "" : both(view.printerNotice).join("\n")
        }
        AppText { id: title; width: parent.width; text: both("welcome.language").join("  ·  "); font.pixelSize: Math.min(Theme.h2, 48); font.weight: Font.Bold }
        LanguageButtons { width: parent.width; tall: 150; small: page.upright ? 100 : 104 }
        AppButton {
            objectName: "browseButton"
            width: parent.width
            maximum: width
            implicitHeight: 112
            icon: "doc"
            text: both("browse.open").join("\n")
            onTapped: terminal.touch("browse")
        }
    }
}
