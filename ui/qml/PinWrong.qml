// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Not the right code. With one try left nothing is green: going on is a choice, not the way.
PicturePage {
    id: page
    state_: "PinWrong"
    readonly property bool last: view.tries === 1
    pictureHeight: 600
    picture: KeypadPicture {}
    heading: qsTrId("pin.wrong.title")
    lines: last ? [qsTrId("pin.help.1"), qsTrId("pin.help.3")] : [qsTrId("pin.calm"), view.tries > 0 ? qsTrId("pin.left", view.tries) : ""]
    notice: last ? qsTrId("pin.last") + " " + qsTrId("pin.lastAdvice") : ""
    otherText: last ? "" : qsTrId("pin.unsure")
    nextText: last ? "" : qsTrId("pin.retry")
    extraShown: last
    Flow {
        width: parent.width
        spacing: 24
        AppButton { objectName: "stopHereButton"; text: qsTrId("pin.stopHere"); onTapped: terminal.touch("stop") }
        AppButton { objectName: "retryButton"; text: qsTrId("pin.retry"); onTapped: terminal.touch("other") }
    }
}
