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
    Column {
        id: facts
        anchors { left: parent.left; leftMargin: Theme.margin; top: title.bottom; topMargin: 16 }
        width: Theme.portrait ? parent.width - 2 * Theme.margin : (parent.width - 2 * Theme.margin) * 0.56
        spacing: 8
        Repeater {
            model: page.view.facts || []
            Rectangle {
                width: facts.width; height: Math.max(60, value.implicitHeight + 16, name.implicitHeight + 16); radius: 12
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
            height: buttons.y - events.y - 60
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
    Flow {
        id: buttons
        anchors { left: parent.left; leftMargin: Theme.margin; right: parent.right; rightMargin: Theme.margin; bottom: parent.bottom; bottomMargin: 32 }
        spacing: 20
        AppButton { objectName: "serviceButton"; text: page.said(page.view.out ? "tech.putIn" : "tech.putOut", " · "); maximum: 860; onTapped: terminal.touch("wish", page.view.out ? "in-service" : "out-of-service") }
        AppButton { objectName: "restartButton"; text: page.said("tech.restart", " · "); maximum: 860; onTapped: terminal.touch("wish", "restart") }
        AppButton { objectName: "lookButton"; text: page.said("tech.look", " · "); maximum: 860; onTapped: terminal.touch("wish", "look") }
    }
}
