// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window

// The bench beside the terminal: who puts a card in, the keypad, the paper tray, and what can go wrong.
Window {
    id: window
    visible: true
    x: 1300; y: 20
    width: 620; height: 990
    title: "Bench"
    color: "#EEF1F5"

    component Key: Rectangle {
        property string text
        property string note: ""
        property bool on: false
        signal tapped()
        width: 88; height: 52; radius: 10
        color: area.pressed ? "#C9D6E4" : on ? "#0A563E" : "#FFFFFF"
        border { width: 1; color: "#717D93" }
        Column {
            anchors.centerIn: parent
            Text { text: area.parent.text; color: area.parent.on ? "#FFFFFF" : "#10213A"; font.pixelSize: 17; anchors.horizontalCenter: parent.horizontalCenter }
            Text { visible: text !== ""; text: area.parent.note; color: area.parent.on ? "#FFFFFF" : "#6B4400"; font.pixelSize: 13; anchors.horizontalCenter: parent.horizontalCenter }
        }
        MouseArea { id: area; anchors.fill: parent; onClicked: parent.tapped() }
    }
    component Title: Text { color: "#10213A"; font.pixelSize: 20; font.bold: true }

    Column {
        x: 20; y: 16; width: parent.width - 40; spacing: 12
        Title { text: "Card slot" }
        Flow {
            width: parent.width; spacing: 8
            Repeater {
                model: bench.people
                Key {
                    width: 186
                    text: modelData.name
                    note: modelData.note
                    on: bench.state.inside === modelData.id
                    onTapped: bench.insert(modelData.id)
                }
            }
        }
        Row {
            spacing: 40
            Column {
                spacing: 10
                Title { text: "Keypad" }
                Grid {
                    columns: 3; spacing: 8
                    Repeater {
                        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "cancel", "0", "ok"]
                        Key { text: modelData; onTapped: bench.key(modelData) }
                    }
                }
                Text {
                    readonly property var inside: bench.people.find(p => p.id === bench.state.inside)
                    text: inside ? "Code of this card: " + inside.pin : "No card"
                    color: "#42506A"; font.pixelSize: 16
                }
            }
            Column {
                spacing: 10
                Title { text: "Faults" }
                Repeater {
                    model: [["reader", "Reader unplugged"], ["paper", "Paper empty"], ["jam", "Paper jam"], ["door", "Door open"],
                            ["printer", "Printer off"], ["network", "Network down"], ["slow", "City slow"]]
                    Key { width: 200; height: 40; text: modelData[1]; on: bench.state.faults.includes(modelData[0]); onTapped: bench.fault(modelData[0]) }
                }
            }
        }
        Title { text: "Paper tray" }
        ListView {
            width: parent.width; height: 280
            orientation: ListView.Horizontal; spacing: 12; clip: true
            model: bench.state.sheets
            delegate: Image { height: 270; fillMode: Image.PreserveAspectFit; source: "image://sheet/" + index }
        }
    }
}
