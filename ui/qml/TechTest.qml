// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// While the machine checks itself: a finger is felt in every corner, and the voice is heard (the tile below reads this page).
Page {
    id: page
    state_: "TechTest"
    readonly property int columns: Theme.portrait ? 5 : 8
    readonly property int rows: Math.floor((field.height + field.spacing) / 150)
    property var touched: []
    Heading { id: title; anchors { left: parent.left; leftMargin: Theme.margin } y: 24; width: parent.width - 2 * Theme.margin; size: 44; text: page.said(page.touched.length === page.columns * page.rows ? "tech.touched" : "tech.touch", " · ") }
    AppText { id: line; anchors { left: title.left; top: title.bottom; topMargin: 8 } width: title.width; font.pixelSize: 26; text: page.said("tech.meanwhile") }
    Grid {
        id: field
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: 40; rightMargin: 40; bottomMargin: 48 }
        height: parent.height - anchors.bottomMargin - Math.max(line.y + line.height + 24, page.reach)
        columns: page.columns; spacing: 16
        Repeater {
            model: page.columns * page.rows
            Touchable {
                readonly property bool done: page.touched.includes(index)
                objectName: "square_" + index
                width: (field.width - (page.columns - 1) * field.spacing) / page.columns
                height: (field.height - (page.rows - 1) * field.spacing) / page.rows
                label: index + 1
                aloud: ""
                again: 0
                color: done ? Theme.action : down ? Theme.tint : Theme.surface
                border { width: 2; color: Theme.border }
                onTapped: if (!done) page.touched = page.touched.concat([index])
                AppText { anchors.centerIn: parent; text: index + 1; aloud: ""; font.pixelSize: 32; color: parent.done ? Theme.overAction : Theme.muted; Accessible.ignored: true }
            }
        }
    }
}
