// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Ordered; how and when it comes, and the number to follow it.
PicturePage {
    id: page
    state_: "OrderedLater"
    tick: true
    picture: IconPicture { icon: view.way === "print" ? "printer" : "mail" }
    heading: qsTrId("done.title")
    lines: [view.how ? page.filled(view.how, view.days || 0) : ""]
    otherText: qsTrId("done.other")
    nextText: qsTrId("done.finished")
    Row {
        width: parent.width
        spacing: 32
        Squares { id: squares; runs: page.view.squares || []; label: qsTrId("qr.follow"); width: 180 }
        Column {
            width: parent.width - (squares.visible ? 212 : 0)
            spacing: 10
            AppText { width: parent.width; text: qsTrId("done.code"); color: Theme.muted }
            AppText { objectName: "code"; width: parent.width; aloud: ""; text: page.view.code || ""; font.pixelSize: Math.min(Theme.h2, 52); font.weight: Font.Bold; font.features: { "ss02": 1, "zero": 1 } }
            AppText { width: parent.width; visible: page.view.slip === "waits"; text: qsTrId("done.slipWaits"); color: Theme.overTint; font.weight: Font.DemiBold }
            AppButton { objectName: "slip"; visible: page.view.slip === "offer"; maximum: parent.width; text: qsTrId("done.slip"); icon: "printer"; onTapped: terminal.touch("slip") }
        }
    }
}
