// SPDX-License-Identifier: MIT
#include "tests/ui/windowtest.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/codeeditor.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace jingtai;

namespace {

const QString s_name = QStringLiteral("quay.io/prometheus/node-exporter:v0.18.1");
const QString s_onMirror = QStringLiteral("quay.m.daocloud.io/prometheus/node-exporter:v0.18.1");

} // namespace

/// What comes out of the page Convert, by its choice "Output".
class TstConvertOutputs : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void each_data();
    void each();
    void theMirrorsNameIsRemoved_data();
    void theMirrorsNameIsRemoved();
    void registryThatIsNoneIsRefused();

private:
    /// With the mirror that is chosen for its registry.
    void convertTheName();
    QString output() { return find<CodeEditor>("convertedText")->exactText(); }
    QAction *removal()
    {
        openMenus();
        return m_window->findChild<QAction *>(QStringLiteral("outputRemove"));
    }
};

void TstConvertOutputs::convertTheName()
{
    REQUIRE_TRIGGER("mirror-daocloud-quay");
    find<CodeEditor>("textToConvert")->replaceText(QStringLiteral("image: ") + s_name);
    QTRY_COMPARE(output(), QStringLiteral("image: ") + s_onMirror);
}

void TstConvertOutputs::each_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("tags");
    const auto row
        = [](const char *action, const char *choice, const char *expected, bool tags = false) {
              const QString text = QString::fromLatin1(expected)
                                       .replace(QLatin1String("MIRROR"), s_onMirror)
                                       .replace(QLatin1String("NAME"), s_name);
              QTest::newRow(action) << QString::fromLatin1(choice) << text << tags;
          };
    row("outputText", "Text", "image: MIRROR");
    row("outputNames", "Names only", "MIRROR\n");
    row("output-docker", "docker", "docker pull MIRROR\ndocker tag MIRROR NAME\n", true);
    row("output-nerdctl", "nerdctl", "nerdctl pull MIRROR\nnerdctl tag MIRROR NAME\n", true);
    row("output-podman", "podman", "podman pull MIRROR\npodman tag MIRROR NAME\n", true);
    row("output-ctr", "ctr",
        "ctr -n k8s.io images pull MIRROR\nctr -n k8s.io images tag MIRROR NAME\n");
    row("output-crictl", "crictl", "crictl pull MIRROR\n");
    row("output-skopeo", "skopeo", "skopeo copy docker://MIRROR docker-daemon:NAME\n");
    row("output-crane", "crane",
        "crane pull MIRROR quay.io+prometheus+node-exporter+v0.18.1.tar\n");
    row("output-copy-to", "registry.example.com/team",
        "skopeo copy --all docker://MIRROR "
        "docker://registry.example.com/team/prometheus/node-exporter:v0.18.1\n");
}

void TstConvertOutputs::each()
{
    QFETCH(const QString, choice);
    QFETCH(const QString, expected);
    QFETCH(const bool, tags);
    m_prompts.answer = QStringLiteral("registry.example.com/team");
    convertTheName();
    // From another one, so that each of them is chosen.
    REQUIRE_TRIGGER("output-docker");
    QTRY_VERIFY(output().startsWith(QLatin1String("docker pull ")));
    if (QTest::currentDataTag() == QByteArray("output-docker")) {
        REQUIRE_TRIGGER("outputNames");
        QTRY_COMPARE(output(), s_onMirror + u'\n');
    }
    REQUIRE_TRIGGER(QTest::currentDataTag());
    QTRY_COMPARE(output(), expected);
    QCOMPARE(find<ChoiceButton>("output")->accessibleName(), QStringLiteral("Output: ") + choice);
    openMenus();
    int checked = 0;
    for (const QAction *action : find<ChoiceButton>("output")->choices()->actions())
        checked += action->actionGroup() != nullptr && action->isChecked() ? 1 : 0;
    QCOMPARE(checked, 1);
    QVERIFY(find<QAction>(QTest::currentDataTag())->isChecked());
    QCOMPARE(removal()->isEnabled(), tags);
    REQUIRE_CLICK("copyConverted");
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
    // It is there again after a start.
    endWindow();
    startWindow();
    find<CodeEditor>("textToConvert")->replaceText(QStringLiteral("image: ") + s_name);
    QTRY_COMPARE(output(), expected);
}

void TstConvertOutputs::theMirrorsNameIsRemoved_data()
{
    QTest::addColumn<QString>("command");
    for (const char *tool : {"docker", "nerdctl", "podman"})
        QTest::addRow("output-%s", tool)
            << QStringLiteral("%1 rmi %2\n").arg(QLatin1String(tool), s_onMirror);
}

void TstConvertOutputs::theMirrorsNameIsRemoved()
{
    QFETCH(const QString, command);
    convertTheName();
    QVERIFY(!removal()->isEnabled());
    REQUIRE_TRIGGER(QTest::currentDataTag());
    QTRY_VERIFY(output().contains(QLatin1String(" tag ")));
    const QString before = output();
    QVERIFY(!before.contains(command));
    REQUIRE_TRIGGER("outputRemove");
    QTRY_COMPARE(output(), before + command);
    QVERIFY(removal()->isChecked());
    REQUIRE_TRIGGER("outputRemove");
    QTRY_COMPARE(output(), before);
    QVERIFY(!removal()->isChecked());
}

void TstConvertOutputs::registryThatIsNoneIsRefused()
{
    convertTheName();
    m_prompts.answer = QStringLiteral("no registry at all");
    REQUIRE_TRIGGER("output-copy-to");
    QTRY_VERIFY(output() != QStringLiteral("image: ") + s_onMirror);
    QVERIFY2(!output().contains(QLatin1String("skopeo copy --all")), qPrintable(output()));
}

QTEST_MAIN(TstConvertOutputs)
#include "tst_convertoutputs.moc"
