// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// What is read, where, and what becomes of it: in plain words.
PicturePage {
    state_: "Privacy"
    picture: IconPicture { icon: "doc" }
    heading: qsTrId("privacy.title")
    lines: [qsTrId("privacy.1"), qsTrId("privacy.2"), qsTrId("privacy.3")]
    nextText: qsTrId("help.back")
}
