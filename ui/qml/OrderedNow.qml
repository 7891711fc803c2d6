// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Ready: the paper comes when the card is out.
PicturePage {
    state_: "OrderedNow"
    tick: true
    picture: PaperPicture {}
    heading: qsTrId("done.title")
    lines: [qsTrId("done.ready"), qsTrId("take.print")]
    otherText: qsTrId("done.other")
    nextText: qsTrId("done.finished")
}
