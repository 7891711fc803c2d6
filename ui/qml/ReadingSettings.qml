// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Letters, colours, voice, height: the effect is seen at once.
ListPage {
    id: page
    state_: "ReadingSettings"
    heading: qsTrId("read.title")
    nextText: qsTrId("read.good")
    readonly property bool above: Theme.portrait && Theme.large && !Theme.low  // the label stands above its choices
    readonly property var rows: [
        { label: "read.size", choices: [0, 1, 2].map(value => ({ text: "read.size" + value, sets: "size=" + value, on: view.reading.size === value, letter: [40, 56, 68][value] })) },
        { label: "read.colours", choices: [0, 1].map(value => ({ text: "read.colours" + value, sets: "yellow=" + value, on: view.reading.yellow === value })) },
        terminal.canSpeak ? { label: "read.voice", choices: [0, 1].map(value => ({ text: "read.voice" + value, sets: "voice=" + value, on: view.reading.voice === value })) } : null,
        terminal.canSpeak && view.reading.voice ? { label: "", choices: [["softer", "loudness", -1], ["louder", "loudness", 1], ["slower", "pace", -1], ["faster", "pace", 1]].map(step => ({ text: "read." + step[0], sets: step[1] + "=" + (view.reading[step[1]] + step[2]), on: false })) } : null,
        view.reach ? { label: "read.low", choices: [0, 1].map(value => ({ text: "read.low" + value, sets: "low=" + value, on: view.reading.low === value })) } : null
    ].filter(row => row !== null)
    Column {
        width: parent.width
        anchors.bottom: Theme.low ? parent.bottom : undefined
        spacing: 18
        Repeater {
            model: page.rows
            Grid {
                id: row
                required property var modelData
                columns: page.above ? 1 : 2
                spacing: page.above ? 4 : 24
                verticalItemAlignment: Grid.AlignVCenter
                readonly property real all: parent.width
                AppText {
                    visible: row.modelData.label !== "" || !page.above
                    width: page.above ? row.all : Theme.portrait ? 230 : 330
                    text: row.modelData.label === "" ? "" : qsTrId(row.modelData.label)
                    lineHeight: 1
                    font.pixelSize: Math.min(Theme.title, Theme.portrait && !page.above ? 34 : Theme.low ? 38 : 44); font.weight: Font.DemiBold
                }
                Row {
                    id: choices
                    readonly property real all: page.above ? row.all : row.all - (Theme.portrait ? 254 : 354)
                    spacing: 18
                    Repeater {
                        model: row.modelData.choices
                        Touchable {
                            id: choice
                            required property var modelData
                            objectName: "read_" + modelData.text.slice(5)
                            width: (choices.all - (row.modelData.choices.length - 1) * 18) / row.modelData.choices.length
                            height: page.above ? 104 : Math.min(112, (page.bodyHeight + 18) / page.rows.length - 18)
                            label: qsTrId(modelData.text)
                            color: modelData.on ? Theme.action : down ? Theme.tint : Theme.surface
                            border { width: modelData.on ? 0 : 2; color: Theme.border }
                            Accessible.checkable: true
                            Accessible.checked: modelData.on
                            Row {
                                anchors.centerIn: parent
                                spacing: 16
                                Image { visible: choice.modelData.on && !choice.modelData.letter; width: 36; height: 36; sourceSize.width: 36; source: Theme.icon("check", Theme.overAction); anchors.verticalCenter: parent.verticalCenter }
                                AppText { visible: choice.modelData.letter !== undefined; text: "A"; lineHeight: 1; color: words.color; font.pixelSize: choice.modelData.letter || 40; font.weight: Font.Bold; anchors.verticalCenter: parent.verticalCenter; Accessible.ignored: true }
                                FittedText {
                                    id: words
                                    text: choice.label
                                    room: choice.width - 30 - (choice.modelData.letter ? 68 : choice.modelData.on ? 52 : 0)
                                    width: Math.min(implicitWidth, room)
                                    lineHeight: 1
                                    horizontalAlignment: Text.AlignHCenter
                                    color: choice.modelData.on ? Theme.overAction : Theme.ink
                                    size: Theme.portrait ? 30 : Math.min(Theme.body, 38); font.weight: Font.DemiBold
                                    anchors.verticalCenter: parent.verticalCenter; Accessible.ignored: true
                                }
                            }
                            onTapped: terminal.touch("adjust", modelData.sets)
                        }
                    }
                }
            }
        }
    }
}
