// SPDX-License-Identifier: MIT
#pragma once

#include <QTextBrowser>

namespace jingtai {

/// A text as high as it needs to be that can be selected and copied. Unlike a label it breaks long
/// words: addresses and names of images have no blanks.
class SelectableText final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit SelectableText(QWidget *parent = nullptr);

    /// `link` is opened by whoever listens to anchorClicked(); empty for none.
    void setWords(const QString &text, const QString &link = {});
    /// The fixed face.
    void setFixedFace(bool fixed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setLineHeight();
    void fit();

    QString m_text;
    QString m_link;
};

} // namespace jingtai
