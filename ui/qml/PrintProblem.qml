// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The printer stopped. What can be mended is waited for.
PicturePage {
    state_: "PrintProblem"
    picture: PaperPicture { stopped: true }
    heading: qsTrId("print.stop")
    lines: [view.why ? qsTrId(view.why) : "", qsTrId("print.safe"), view.helped ? qsTrId("print.staffComing") : qsTrId("print.laterHint")]
    notice: view.mend ? qsTrId("helper.title") + "\n" + qsTrId(view.mend) : ""
    otherText: view.over || view.helped ? "" : qsTrId("print.staff")
    nextText: qsTrId("print.later")
}
