// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import "components"

// What lies under the screen's window: seen when the screen is not there. Nothing moves, nothing is asked, nothing can fail.
Window {
    id: window
    width: resting.portrait ? 1080 : 1920; height: resting.portrait ? 1920 : 1080
    color: "#FAF7F1"
    title: "e-guichet"
    component Words: Text {
        width: column.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        color: "#10213A"; font.family: "Inter"; font.pixelSize: 34
    }
    Item {
        width: resting.portrait ? 1080 : 1920; height: resting.portrait ? 1920 : 1080
        scale: Math.min(window.width / width, window.height / height)
        transformOrigin: Item.TopLeft
        Rectangle {
            width: parent.width; height: 92; color: "#10213A"
            Rectangle { width: parent.width; height: 4; anchors.bottom: parent.bottom; color: "#FFC42E" }
            Text { anchors { left: parent.left; leftMargin: 48; verticalCenter: parent.verticalCenter } text: "e-guichet · e-loket"; color: "#FFFFFF"; font { family: "Inter"; pixelSize: 34; weight: Font.Bold } }
            MouseArea {  // held as for the technician's entry, it asks for the screen once more; nothing shows that it is there
                objectName: "mark"
                width: 420; height: parent.height
                pressAndHoldInterval: 8000
                onPressAndHold: resting.again.ask()
            }
        }
        Column {
            id: column
            anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter; verticalCenterOffset: 40 }
            width: parent.width - 160
            spacing: 32
            Words { objectName: "heading"; text: resting.title; font.pixelSize: 60; font.weight: Font.Bold }
            Words { text: resting.others; color: "#414F69"; font.pixelSize: 30 }
            Words { text: resting.why }
            Rectangle {
                objectName: "card"
                width: parent.width > 1200 ? 1100 : parent.width; height: card.implicitHeight + 40; radius: 16
                anchors.horizontalCenter: parent.horizontalCenter
                color: "#FFF1CF"
                border { width: 2; color: "#6B4400" }
                Words { id: card; width: parent.width - 40; anchors.centerIn: parent; text: resting.card; color: "#6B4400"; font.weight: Font.DemiBold }
            }
            Words { visible: text !== ""; text: resting.nearest; font.pixelSize: 30 }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 32
                Squares { runs: resting.squares; width: 180 }
                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8
                    Text { text: resting.phone; color: "#414F69"; font { family: "Inter"; pixelSize: 30 } }
                    Text { visible: text !== ""; text: resting.address; color: "#414F69"; font { family: "Inter"; pixelSize: 30 } }
                }
            }
        }
        Text { anchors { right: parent.right; bottom: parent.bottom; margins: 12 } text: resting.mark; color: "#414F69"; font { family: "Inter"; pixelSize: 18 } }
    }
}
