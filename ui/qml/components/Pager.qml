// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// Cells in rows, as many as fit; nothing scrolls. The rest comes with "Voir la suite". Cells are as tall as the tallest.
Item {
    id: root
    property var items: []
    property int columns: 1
    property int spacing: 20
    property real least: 120  // the smallest height of a cell
    property real most: 100000
    property Component delegate
    property real tallest: least
    readonly property int button: 88
    readonly property real cellWidth: (width - (columns - 1) * spacing) / columns
    readonly property int rowsThatFit: Math.max(1, Math.floor((height + spacing) / (tallest + spacing)))
    readonly property bool whole: items.length <= rowsThatFit * columns
    readonly property int rowsBeside: Math.max(1, Math.floor((height - button) / (tallest + spacing)))
    readonly property int shown: whole ? items.length : rowsBeside * columns
    readonly property int first: whole ? 0 : Math.min(terminal.view.first, Math.max(0, items.length - 1))
    readonly property bool last: first + shown >= items.length
    readonly property int rows: Math.ceil(Math.min(shown, items.length) / columns)
    readonly property real cellHeight: Math.max(tallest, Math.min(most, (height - (whole ? 0 : button + spacing) + spacing) / Math.max(1, rows) - spacing))

    function measure() {
        let found = least
        for (let at = 0; at < cells.count; at++) {
            const cell = cells.itemAt(at)
            if (cell) found = Math.max(found, cell.implicitHeight)
        }
        if (found > tallest) tallest = found
    }
    function said(key) { return terminal.view.language ? qsTrId(key) : ["fr", "nl"].map(tongue => terminal.textIn(key, tongue)).join(" · ") }
    function later() { Qt.callLater(measure) }
    onLeastChanged: { tallest = least; later() }
    onWidthChanged: { tallest = least; later() }
    Component.onCompleted: measure()

    Grid {
        columns: root.columns; spacing: root.spacing
        width: parent.width
        Repeater {
            id: cells
            model: root.items.slice(root.first, root.first + root.shown)
            delegate: root.delegate  // takes its size from cellWidth and cellHeight
            onItemAdded: (at, cell) => { cell.implicitHeightChanged.connect(root.later); root.later() }
        }
    }
    AppButton {
        objectName: "moreButton"
        visible: !root.whole
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        height: root.button
        text: root.said(root.last ? "button.first" : "button.more"); icon: root.last ? "back" : "next"; iconAfter: !root.last
        onTapped: terminal.touch("turn", String(root.last ? 0 : root.first + root.shown))
    }
}
