// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// What was typed, with its caret; what is wrong is said beside it and the text stays.
Column {
    id: root
    property string shown
    property string problem
    property string hint
    property bool canHide: false
    property bool hidden: false
    width: parent ? parent.width : 0
    spacing: 12
    Rectangle {
        width: parent.width; height: Theme.low || Theme.large || terminal.view.curtain ? 96 : 110
        radius: Theme.radiusButton; color: Theme.surface
        border { width: 4; color: root.problem ? Theme.amber : Theme.action }
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        AppText {
            id: typed
            objectName: "field"
            aloud: ""
            anchors { left: parent.left; leftMargin: 28; verticalCenter: parent.verticalCenter }
            width: parent.width - (hide.visible ? hide.width + 60 : 60)
            text: root.shown
            height: parent.height - 12
            property point end: Qt.point(0, 0)  // of the last line: where the caret stands
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.WrapAnywhere; maximumLineCount: 3; lineHeight: 1
            fontSizeMode: Text.Fit; minimumPixelSize: 24
            onLineLaidOut: (line) => { if (line.isLast) end = Qt.point(line.implicitWidth, line.y) }
            font.pixelSize: 46; font.features: { "ss02": 1, "zero": 1 }
        }
        Rectangle {
            x: typed.x + (typed.text === "" ? 0 : typed.end.x) + 4; width: 4; height: typed.lineCount > 1 ? 36 : 56; color: Theme.ink
            y: (parent.height - height) / 2 + (typed.lineCount > 1 ? 20 : 0)
        }
        AppButton {
            id: hide
            objectName: "hide"
            visible: root.canHide && !Theme.low
            anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
            implicitHeight: 86
            maximum: 420
            text: qsTrId(root.hidden ? "mail.show" : "mail.hide")
            onTapped: terminal.touch("hide")
        }
    }
    AppText {
        objectName: "problem"
        width: parent.width
        text: root.problem ? qsTrId(root.problem) : root.hint
        visible: root.problem !== "" || (root.hint !== "" && !terminal.view.curtain)
        lineHeight: 1
        color: root.problem ? Theme.amber : Theme.muted
        font.weight: root.problem ? Font.Bold : Font.Medium
        font.pixelSize: Math.min(Theme.body, 36)
    }
}
