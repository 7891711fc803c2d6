// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The city does not answer. What is so, whether something is lost, one thing to do.
PicturePage {
    state_: "ServiceProblem"
    picture: IconPicture { icon: view.document ? "doc" : "globe" }
    heading: qsTrId(view.document ? "service.documentTitle" : "service.title")
    lines: [qsTrId(view.document ? "service.document" : view.maybe ? "service.maybe" : "service.nothing"),
            view.third ? qsTrId("service.third") : "", ...(view.counter || []), view.third ? qsTrId("phone").arg(view.phone) : ""]
    Appointment { width: parent.width }
    nextText: view.third || !view.late ? "" : qsTrId("pin.retry")
}
