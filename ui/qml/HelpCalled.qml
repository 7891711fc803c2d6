// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Whom to ask, and where; the curtain has fallen already.
PicturePage {
    state_: "HelpCalled"
    picture: IconPicture { icon: "person" }
    heading: qsTrId("help.ask")
    lines: [view.where || "", view.curtain ? qsTrId("help.hidden") : "", qsTrId("phone").arg(view.phone)]
    nextText: qsTrId("help.back")
}
