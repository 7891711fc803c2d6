// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Thank you.
PicturePage {
    state_: "Goodbye"
    tick: true
    picture: IconPicture { icon: "hand" }
    heading: qsTrId("bye.title")
    lines: [qsTrId("bye.erased")]
}
