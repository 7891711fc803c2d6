// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import "components"
import "."

// The frame of every page: top bar with the four steps, page area, bottom bar with the helpers and the green button.
Window {
    id: window
    width: 1920; height: 1080
    color: Theme.paper
    title: "e-guichet"
    property bool veil: false
    readonly property var view: terminal.view
    readonly property Item page: loader.item

    Item {  // pages are drawn for 1920 x 1080; a smaller window (the demo's) shows them smaller
        width: 1920; height: 1080
        scale: Math.min(window.width / width, window.height / height)
        transformOrigin: Item.TopLeft

        Rectangle {  // top bar
            width: parent.width; height: Theme.topBar
            color: Theme.ink
            Rectangle { width: parent.width; height: 4; anchors.bottom: parent.bottom; color: Theme.focus }
            AppText {
                objectName: "wordMark"
                x: 48; anchors.verticalCenter: parent.verticalCenter
                text: "e-guichet · e-loket"
                color: Theme.surface; font.pixelSize: 34; font.weight: Font.Bold
            }
            Row {
                visible: window.view.step > 0
                anchors { right: parent.right; rightMargin: 48; verticalCenter: parent.verticalCenter }
                spacing: 14
                AppText {
                    objectName: "stepText"
                    text: window.view.step > 0 ? qsTrId("top.step").arg(window.view.step) : ""
                    color: Theme.surface; font.pixelSize: 28; font.weight: Font.DemiBold
                    anchors.verticalCenter: parent.verticalCenter
                    rightPadding: 14
                }
                Repeater {
                    model: 4
                    Rectangle {
                        width: 64; height: 16; radius: 8
                        anchors.verticalCenter: parent.verticalCenter
                        color: index < window.view.step ? Theme.focus : "transparent"
                        border { width: 2; color: index < window.view.step ? Theme.focus : Theme.surface }
                    }
                }
            }
        }

        MouseArea { anchors.fill: parent; onPressed: (event) => { terminal.touch("touch"); event.accepted = false } }

        Loader {
            id: loader
            y: Theme.topBar
            width: parent.width
            height: parent.height - Theme.topBar - Theme.bottomBar
            source: window.view.page ? window.view.page + ".qml" : ""
        }

        AppText {
            anchors { right: parent.right; rightMargin: 20; bottom: bottomBar.top; bottomMargin: 8 }
            text: window.view.mark
            color: Theme.muted; font.pixelSize: Theme.mark
        }

        Rectangle {
            id: bottomBar
            width: parent.width; height: Theme.bottomBar
            anchors.bottom: parent.bottom
            color: Theme.surface
            Rectangle { width: parent.width; height: 2; color: "#D9DEE6" }
            Row {
                x: Theme.margin; anchors.verticalCenter: parent.verticalCenter
                spacing: 16
                Tile {
                    objectName: "stopButton"
                    visible: window.view.stop
                    icon: "stop"; text: qsTrId("tile.stop"); ink: Theme.danger
                    onTapped: terminal.touch("stop")
                }
                Tile {
                    objectName: "langButton"
                    visible: window.view.languages
                    icon: "globe"; text: qsTrId("language.own")
                    onTapped: terminal.touch("languages")
                }
            }
            Row {
                anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
                spacing: 24
                AppButton {
                    objectName: "backButton"
                    visible: window.view.back
                    text: qsTrId("button.back"); icon: "back"
                    onTapped: terminal.touch("back")
                }
                AppButton {
                    objectName: "nextButton"
                    visible: text !== ""
                    text: window.page ? window.page.nextText : ""
                    icon: "next"; iconAfter: true; go: true
                    minimum: 420
                    onTapped: window.page.goOn()
                }
            }
        }

        Rectangle { anchors.fill: parent; color: Theme.paper; visible: window.veil }
    }
}
