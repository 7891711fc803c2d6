// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Before the keypad listens, so that nobody looks for glasses against a clock.
PicturePage {
    state_: "PinReady"
    pictureHeight: 600
    readonly property bool last: view.tries === 1
    picture: KeypadPicture {}
    heading: qsTrId("pin.have")
    lines: [view.again ? qsTrId("pin.again") : qsTrId("pin.what"), qsTrId("pin.notBank")]
    notice: last ? qsTrId("pin.attentionOne") + " " + qsTrId("pin.lastAdvice")
                 : view.tries === 2 ? qsTrId("pin.attention").arg(2) : ""
    otherText: last ? qsTrId("pin.yes") : qsTrId("pin.no")
    nextText: last ? "" : qsTrId("pin.yes")
}
