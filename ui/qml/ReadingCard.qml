// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The card is being read.
PicturePage {
    state_: "ReadingCard"
    picture: CardPicture { arrow: "none" }
    heading: qsTrId("reading.title")
    lines: [qsTrId("reading.leave")]
}
