// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// How the machine is, for the one who mends it. Nothing of a citizen is here.
Page {
    id: page
    state_: "TechHome"
    nextText: said("tech.leave", " · ")
    function word(key) { return key.includes(".") && !/^[0-9]/.test(key) ? said(key, " · ") : key }
    Heading { id: title; anchors { left: parent.left; leftMargin: Theme.margin } y: 24; text: page.said("tech.home", " · "); size: 48 }
    AppText {
        id: place
        anchors {
            left: Theme.portrait ? parent.left : title.right; leftMargin: Theme.portrait ? Theme.margin : 40
            right: parent.right; rightMargin: Theme.margin
            top: Theme.portrait ? title.bottom : title.top; topMargin: 8
        }
        text: page.view.place || ""; font.pixelSize: 24; lineHeight: 1; color: Theme.muted; wrapMode: Text.Wrap
    }
    Column {
        id: facts
        anchors { left: parent.left; leftMargin: Theme.margin; top: Theme.portrait ? place.bottom : title.bottom; topMargin: 16 }
        width: Theme.portrait ? parent.width - 2 * Theme.margin : (parent.width - 2 * Theme.margin) * 0.5
        spacing: 8
        Repeater {
            model: page.view.facts || []
            Rectangle {
                width: facts.width; height: Math.max(56, value.implicitHeight + 12, name.implicitHeight + 12); radius: 12
                color: modelData.good ? Theme.surface : Theme.amberTint
                border { width: 2; color: modelData.good ? Theme.line : Theme.amber }
                AppText { id: name; anchors { left: parent.left; leftMargin: 20; verticalCenter: parent.verticalCenter } width: parent.width * 0.5 - 30; lineHeight: 1; text: page.word(modelData.text); font.pixelSize: 24; color: Theme.muted }
                AppText { id: value; anchors { left: parent.horizontalCenter; right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter } lineHeight: 1; text: page.word(modelData.value); font.pixelSize: 24; font.weight: Font.DemiBold; color: modelData.good ? Theme.ink : Theme.amber }
            }
        }
    }
    Column {
        id: events
        anchors {
            left: Theme.portrait ? parent.left : facts.right; leftMargin: Theme.portrait ? Theme.margin : 40
            right: parent.right; rightMargin: Theme.margin
            top: Theme.portrait ? facts.bottom : title.bottom; topMargin: Theme.portrait ? 28 : 16
        }
        spacing: 6
        AppText { width: parent.width; text: page.said("tech.events", " · "); font.pixelSize: 26; font.weight: Font.DemiBold }
        AppText { width: parent.width; visible: (page.view.events || []).length === 0; text: page.said("tech.noEvents", " · "); font.pixelSize: 24; color: Theme.muted }
        Pager {
            id: list
            width: parent.width
            height: buttons.y - events.y - 70
            spacing: 4; least: 34; most: 34
            items: page.view.events || []
            delegate: AppText {
                required property var modelData
                width: list.cellWidth; height: list.cellHeight; lineHeight: 1; font.pixelSize: 24
                text: modelData.at + "  " + page.word(modelData.text) + (modelData.begun ? "" : "  —  " + page.said("tech.over", " · "))
                color: modelData.begun ? Theme.ink : Theme.muted
            }
        }
    }
    Grid {
        id: buttons
        readonly property real cell: (width - columnSpacing) / 2
        anchors { left: events.left; right: events.right; bottom: parent.bottom; bottomMargin: 48 }
        columns: 2; columnSpacing: 20; rowSpacing: 18
        Repeater {
            model: [
                { name: "checkButton", key: "tech.check", wish: "check" },
                { name: "serviceButton", key: page.view.out ? "tech.putIn" : "tech.putOut", wish: page.view.out ? "in-service" : "out-of-service" },
                page.view.tampered ? { name: "acceptButton", key: "tech.accept", wish: "accept" } : { name: "updateButton", key: "tech.byStick", wish: "update" },
                { name: "supportButton", key: "tech.support", wish: "support" },
                { name: "restartButton", key: "tech.restart", wish: "restart" },
                { name: "rebootButton", key: "tech.reboot", wish: "reboot" },
            ]
            AppButton { objectName: modelData.name; text: page.said(modelData.key); minimum: buttons.cell; maximum: buttons.cell; onTapped: terminal.touch("wish", modelData.wish) }
        }
    }
}
