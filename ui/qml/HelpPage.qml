// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The page that was left, explained.
PicturePage {
    state_: "HelpPage"
    picture: IconPicture { icon: "help" }
    heading: qsTrId("help.page")
    lines: (view.about ? qsTrId(view.about) : "").replace(/([.?!]) /g, "$1\n").split("\n")
    nextText: qsTrId("help.back")
}
